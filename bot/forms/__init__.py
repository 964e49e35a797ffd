"""What people have begun in chat: pure logic that reads text and keeps drafts, no rows."""
