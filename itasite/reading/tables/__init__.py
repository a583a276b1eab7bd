"""Files of the agency to the data of tables: the table that is meant, its columns by kind, values by type, sums."""
