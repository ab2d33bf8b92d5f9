namespace Tuodi.Legislation.Register;

/// <summary>The tables of a register file.</summary>
internal static class RegisterSchema
{
    /// <summary>Stands in the file, so that another version's file is refused and not misread.</summary>
    public const int Version = 1;

    /// <summary>Marks the file as a register (PRAGMA application_id): the letters TDLG.</summary>
    public const int Mark = 0x54444C47;

    public const string Create = """
        CREATE TABLE texts (
          id TEXT NOT NULL, version INTEGER NOT NULL, title TEXT NOT NULL, core TEXT NOT NULL, number TEXT, issuers TEXT NOT NULL,
          level TEXT, jurisdiction TEXT, division TEXT, region TEXT, issued TEXT, effective TEXT, expires TEXT, status TEXT, source TEXT,
          hash TEXT NOT NULL, imported TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (id, version));
        CREATE VIEW current AS SELECT t.* FROM texts t WHERE t.version = (SELECT max(version) FROM texts WHERE id = t.id);
        CREATE TABLE clauses (
          clause INTEGER PRIMARY KEY, id TEXT NOT NULL, version INTEGER NOT NULL, place TEXT NOT NULL, line INTEGER NOT NULL, text TEXT NOT NULL);
        CREATE INDEX clauses_of ON clauses (id, version);
        CREATE VIRTUAL TABLE clause_words USING fts5 (text, content = 'clauses', content_rowid = 'clause', tokenize = 'trigram');
        CREATE TABLE relations (
          id TEXT NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, core TEXT NOT NULL, number TEXT, place TEXT NOT NULL);
        CREATE INDEX relations_of ON relations (id, version);
        CREATE TABLE verdicts (
          id TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, confidence INTEGER NOT NULL, ground TEXT NOT NULL, PRIMARY KEY (id, field));
        CREATE TABLE decisions (
          decision INTEGER PRIMARY KEY, id TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, said TEXT, reason TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL);
        CREATE TRIGGER decisions_stay BEFORE UPDATE ON decisions BEGIN SELECT raise(ABORT, 'a decision is never changed'); END;
        CREATE TRIGGER decisions_remain BEFORE DELETE ON decisions BEGIN SELECT raise(ABORT, 'a decision is never deleted'); END;
        """;
}
