namespace Tuodi.Legislation.Register;

/// <summary>The statements that make the tables of a register, in the words of each database.</summary>
internal static class RegisterScript
{
    private const string Tables = """
        CREATE TABLE texts (
          id {name} NOT NULL, version BIGINT NOT NULL, title TEXT NOT NULL, core TEXT NOT NULL, number TEXT, issuers TEXT NOT NULL,
          level TEXT, jurisdiction TEXT, division TEXT, region TEXT, issued TEXT, effective TEXT, expires TEXT, status TEXT, source TEXT,
          hash TEXT NOT NULL, imported TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (id, version));
        CREATE VIEW newest AS SELECT t.* FROM texts t WHERE t.version = (SELECT max(version) FROM texts WHERE id = t.id);
        CREATE TABLE clauses (
          clause {key}, id {name} NOT NULL, version BIGINT NOT NULL, place TEXT NOT NULL, line BIGINT NOT NULL, text TEXT NOT NULL);
        CREATE INDEX clauses_of ON clauses (id, version);
        CREATE TABLE relations (
          relation {key}, id {name} NOT NULL, version BIGINT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, core TEXT NOT NULL, number TEXT,
          place TEXT NOT NULL);
        CREATE INDEX relations_of ON relations (id, version);
        CREATE TABLE verdicts (
          id {name} NOT NULL, field {name} NOT NULL, value TEXT NOT NULL, confidence BIGINT NOT NULL, ground TEXT NOT NULL, PRIMARY KEY (id, field));
        CREATE TABLE decisions (
          decision {key}, id {name} NOT NULL, field {name} NOT NULL, value TEXT NOT NULL, said TEXT, reason TEXT NOT NULL, by TEXT NOT NULL,
          at TEXT NOT NULL);

        """;

    /// <summary>SQLite: the words of clauses stand in an index of three characters each (FTS5, trigram).</summary>
    public static string Sqlite { get; } =
        Tables.Replace("{key}", "INTEGER PRIMARY KEY", StringComparison.Ordinal).Replace("{name}", "TEXT", StringComparison.Ordinal)
        + """
            CREATE VIRTUAL TABLE clause_words USING fts5 (text, content = 'clauses', content_rowid = 'clause', tokenize = 'trigram');
            CREATE TRIGGER clauses_found AFTER INSERT ON clauses BEGIN INSERT INTO clause_words (rowid, text) VALUES (new.clause, new.text); END;
            CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT raise(ABORT, 'a decision is never changed'); END;
            CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions BEGIN SELECT raise(ABORT, 'a decision is never deleted'); END;

            """
        + SqliteGuard;

    /// <summary>SQLite deletes what INSERT OR REPLACE replaces without asking the other triggers. Files that were made before it get it when they are opened.</summary>
    public const string SqliteGuard = """
        CREATE TRIGGER IF NOT EXISTS decisions_unreplaced BEFORE INSERT ON decisions WHEN EXISTS (SELECT 1 FROM decisions WHERE decision = new.decision)
        BEGIN SELECT raise(ABORT, 'a decision is never replaced'); END;
        """;

    /// <summary>PostgreSQL: names sort by their characters whatever the language of the server.</summary>
    public static string Postgres { get; } =
        Tables
            .Replace("{key}", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY", StringComparison.Ordinal)
            .Replace("{name}", "TEXT COLLATE \"C\"", StringComparison.Ordinal)
        + """
            CREATE TABLE register (version BIGINT NOT NULL);
            CREATE FUNCTION decision_stays() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a decision is never changed or deleted'; END $$;
            CREATE TRIGGER decisions_stay BEFORE UPDATE OR DELETE ON decisions FOR EACH ROW EXECUTE FUNCTION decision_stays();
            CREATE TRIGGER decisions_remain BEFORE TRUNCATE ON decisions FOR EACH STATEMENT EXECUTE FUNCTION decision_stays();
            """;
}
