"""Every form in which people and programs write a point, for a point of our choice."""

from collections.abc import Callable
from urllib.parse import quote

from mgrs import MGRS
from openlocationcode import openlocationcode

Writer = Callable[[float, float], str]

SECOND, TENTH_OF_MINUTE, METRE = 1 / 3600, 0.1 / 60, 1.5e-5
_ARABIC = str.maketrans("0123456789.,-", "٠١٢٣٤٥٦٧٨٩٫،−")


def _sexagesimal(value: float, sides: str, form: str) -> str:
    """Such as 36°12'07.6"N; d, m and s of the form are degrees, minutes and seconds."""
    tenths = round(abs(value) * 36000)
    minutes, rest = divmod(tenths, 600)
    return form.format(
        d=minutes // 60, m=minutes % 60, s=rest / 10, f=minutes % 60 + rest / 600,
        side=sides[value < 0],
    )  # fmt: skip


def sexagesimal(form: str, north: str = "NS", east: str = "EW") -> Writer:
    """A form for each of the two, with a blank between them."""
    return lambda lat, lon: _sexagesimal(lat, north, form) + " " + _sexagesimal(lon, east, form)


def _sided(lat: float, lon: float) -> str:
    return f"{abs(lat):.5f}{'NS'[lat < 0]} {abs(lon):.5f}{'EW'[lon < 0]}"


def _comma(lat: float, lon: float) -> str:
    return f"{lat:.5f} {lon:.5f}".replace(".", ",")


def _google_pin(lat: float, lon: float) -> str:
    return (
        f"https://www.google.com/maps/place/Old+Market/@{lat + 0.01:.7f},{lon - 0.01:.7f},17z/"
        f"data=!3m1!4b1!4m5!3m4!1s0x152:0x8!8m2!3d{lat:.7f}!4d{lon:.7f}?entry=ttu"
    )


def _google_degrees(lat: float, lon: float) -> str:
    typed = sexagesimal("{d}°{m:02}'{s:04.1f}\"{side}")(lat, lon)
    return f"https://www.google.com/maps/place/{quote(typed).replace('%20', '+')}/@{lat},{lon},17z"


def _link(form: str) -> Writer:
    return lambda lat, lon: form.format(lat=f"{lat:.6f}", lon=f"{lon:.6f}")


_LINKS = {
    "google q": "https://www.google.com/maps?q={lat},{lon}&z=17&hl=ar",
    "google host": "https://maps.google.com/?q=loc:{lat},{lon}",
    "google country": "https://www.google.com.tr/maps?ll={lat},{lon}&z=15",
    "google view": "https://www.google.com/maps/@{lat},{lon},15z?entry=ttu",
    "google place": "https://www.google.com/maps/place/{lat},{lon}/@1.5,2.5,12z",
    "google search": "https://www.google.com/maps/search/{lat},+{lon}?entry=tts",
    "google api": "https://www.google.com/maps/search/?api=1&query={lat}%2C{lon}",
    "google way": "https://www.google.com/maps/dir/?api=1&destination={lat},{lon}",
    "google ways": "https://www.google.com/maps/dir/1.5,2.5/{lat},{lon}/@1.1,2.2,9z",
    "google from": "https://maps.google.com/maps?saddr=1.5,2.5&daddr={lat},{lon}",
    "google bare": "google.com/maps?q={lat},{lon}",
    "google earth": "https://earth.google.com/web/@{lat},{lon},85a,1000d,35y",
    "osm marker": "https://www.openstreetmap.org/?mlat={lat}&mlon={lon}#map=15/1.5/2.5",
    "osm view": "https://www.openstreetmap.org/#map=15/{lat}/{lon}",
    "apple": "https://maps.apple.com/?ll={lat},{lon}&q=Dropped%20Pin",
    "apple place": "https://maps.apple.com/place?coordinate={lat},{lon}&name=Marked",
    "bing": "https://www.bing.com/maps?cp={lat}~{lon}&lvl=15",
    "bing pin": "https://www.bing.com/maps?cp=1.5~2.5&sp=point.{lat}_{lon}_Camp",
    "yandex view": "https://yandex.com.tr/harita/x/?ll={lon}%2C{lat}&z=15",
    "yandex pin": "https://yandex.ru/maps/?pt={lon},{lat}&z=12&l=map",
    "yandex here": "https://yandex.com/maps/?ll=1.5%2C2.5&whatshere%5Bpoint%5D={lon}%2C{lat}",
    "yandex way": "https://yandex.com/maps/?rtext=1.5,2.5~{lat},{lon}&rtt=auto",
    "waze": "https://www.waze.com/ul?ll={lat}%2C{lon}&navigate=yes",
    "waze way": "https://www.waze.com/live-map/directions?to=ll.{lat}%2C{lon}",
    "here": "https://share.here.com/l/{lat},{lon},Camp",
    "here view": "https://wego.here.com/?map={lat},{lon},15,normal",
    "organic": "om://map?v=1&ll={lat},{lon}&n=Camp",
    "2gis": "https://2gis.com.cy/geo/{lon},{lat}",
    "geo": "geo:{lat},{lon};u=35",
    "geo query": "geo:0,0?q={lat},{lon}(Camp+East)",
    "elsewhere": "https://maps.example.org/view?lat={lat}&lon={lon}",
}

WRITERS: dict[str, tuple[Writer, float]] = {
    "point": (lambda lat, lon: f"{lat:.5f}, {lon:.5f}", METRE),
    "no blank": (lambda lat, lon: f"{lat:.5f},{lon:.5f}", METRE),
    "brackets": (lambda lat, lon: f"({lat:.5f}; {lon:.5f})", METRE),
    "comma": (_comma, METRE),
    "arabic": (lambda lat, lon: f"{lat:.5f}, {lon:.5f}".translate(_ARABIC), METRE),
    "sides": (_sided, METRE),
    "sides first": (
        lambda lat, lon: f"{'NS'[lat < 0]} {abs(lat):.5f}° {'EW'[lon < 0]} {abs(lon):.5f}°",
        METRE,
    ),
    "labels": (lambda lat, lon: f"Lat: {lat:.5f} Long: {lon:.5f}", METRE),
    "labels turned": (lambda lat, lon: f"lon={lon:.5f}, lat={lat:.5f}", METRE),
    "machine": (lambda lat, lon: f"{lat:+09.5f}{lon:+010.5f}/", METRE),
    "seconds": (sexagesimal("{d}°{m:02}'{s:04.1f}\"{side}"), SECOND),
    "primes": (sexagesimal("{d}° {m}′ {s:.1f}″ {side}"), SECOND),
    "side first": (sexagesimal("{side}{d}°{m}'{s:.1f}''"), SECOND),
    "blanks": (sexagesimal("{d} {m} {s:.1f} {side}"), SECOND),
    "hyphens": (sexagesimal("{d}-{m:02}-{s:04.1f}{side}"), SECOND),
    "minutes": (sexagesimal("{d}°{f:06.3f}'{side}"), TENTH_OF_MINUTE),
    "minutes, side first": (sexagesimal("{side}{d} {f:06.3f}"), TENTH_OF_MINUTE),
    "turkish": (sexagesimal("{d}°{m}'{s:.1f}\"{side}", "KG", "DB"), SECOND),
    "french": (sexagesimal("{d}°{m}'{s:.1f}\" {side}", "NS", "EO"), SECOND),
    "google pin": (_google_pin, METRE),
    "google degrees": (_google_degrees, SECOND),
    **{name: (_link(form), METRE) for name, form in _LINKS.items()},
}
"""A writer and how far from the point, in degrees, what it writes may be."""

CODES: dict[str, tuple[Writer, float]] = {
    "mgrs": (lambda lat, lon: str(MGRS().toMGRS(lat, lon)), 2 * METRE),
    "mgrs, 100 m": (lambda lat, lon: str(MGRS().toMGRS(lat, lon, MGRSPrecision=3)), 1e-3),
    "plus": (lambda lat, lon: str(openlocationcode.encode(lat, lon)), 1e-4),
    "plus link": (lambda lat, lon: f"https://plus.codes/{openlocationcode.encode(lat, lon)}", 1e-4),
}
"""The same of grids, for points away from the poles."""
