-- A picture's address is kept by browsers for a year, but a store may be deleted, or live in memory:
-- so the ids of a store without pictures begin at the time, in milliseconds since 1970, and no two
-- stores give the same one.
INSERT INTO sqlite_sequence (name, seq)
SELECT 'picture', CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)
WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'picture');
