-- What was found out on the way to the pictures of a job, as JSON.
ALTER TABLE job ADD COLUMN outcome TEXT;
