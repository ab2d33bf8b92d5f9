using System.Data.Common;
using System.Globalization;
using Dapper;
using Tuodi.Kernel;
using Tuodi.Legislation.Importing;
using Tuodi.Legislation.Relations;
using Tuodi.Legislation.Texts;
using Tuodi.Storage.Databases;

namespace Tuodi.Legislation.Register;

/// <summary>The register of texts (法规库): every version of every text with its clauses, searchable; in a file, or in a database of a server.</summary>
public sealed class LegislationRegister : IDisposable
{
    private readonly IDatabase _database;
    private readonly DbConnection _connection;
    private readonly TimeProvider _clock;
    private readonly bool _closesDatabase;

    private LegislationRegister(IDatabase database, DbConnection connection, TimeProvider clock, bool closesDatabase)
    {
        (_database, _connection, _clock, _closesDatabase) = (database, connection, clock, closesDatabase);
        Labels = new LabelStore(connection, clock);
    }

    /// <summary>The classification of its texts: what the machine says and what people decided.</summary>
    public LabelStore Labels { get; }

    /// <summary>Whether words of three characters and more are found by an index; otherwise every clause is looked through.</summary>
    public bool IsIndexed => _database.Kind == DatabaseKind.Sqlite || TrigramIndex.IsThere(_connection);

    /// <summary>Opens a register; where there is none, one is made.</summary>
    /// <param name="database">The database, which is closed with the register.</param>
    /// <param name="clock">Tells when a text came and a decision was made.</param>
    /// <param name="cancel">Stops before the tables are made.</param>
    /// <exception cref="ProblemException">The database cannot be opened, is something else, or was made by another version.</exception>
    public static async Task<LegislationRegister> OpenAsync(IDatabase database, TimeProvider clock, CancellationToken cancel)
    {
        try
        {
            await RegisterSchema.PrepareAsync(database, cancel).ConfigureAwait(false);
            return await OpenPreparedAsync(database, clock, closesDatabase: true, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is DbException or ProblemException)
        {
            await database.DisposeAsync().ConfigureAwait(false);
            throw error as ProblemException
                ?? Refuse(
                    database.Place,
                    new Bilingual($"法规库打不开：{error.Message}", $"The register cannot be opened: {error.Message}"),
                    new Bilingual("请用 --register 给出别的文件或数据库。", "Give another file or database with --register.")
                );
        }
    }

    /// <summary>Opens a register whose tables are there.</summary>
    internal static async Task<LegislationRegister> OpenPreparedAsync(
        IDatabase database,
        TimeProvider clock,
        bool closesDatabase,
        CancellationToken cancel
    )
    {
        var connection = await database.OpenAsync(cancel).ConfigureAwait(false);
        if (database.Kind == DatabaseKind.Postgres)
        {
            await connection.ExecuteAsync("SET search_path TO legislation, public").ConfigureAwait(false);
        }

        return new LegislationRegister(database, connection, clock, closesDatabase);
    }

    /// <summary>Takes in a text. The same file again changes nothing; another file under the same name is a further version.</summary>
    /// <param name="file">The file of the text.</param>
    /// <param name="details">What an index tells of it.</param>
    /// <returns>The version that now stands, and whether it is new.</returns>
    /// <exception cref="ProblemException">There is no Chinese text in it.</exception>
    public (int Version, bool IsNew) Import(SourceFile file, TextDetails details)
    {
        var text = details.Complete(LegalTextReader.Read(file.Path, file.Lines));
        using var transaction = _connection.BeginTransaction();
        var last = _connection.QueryFirstOrDefault<(long Version, string Hash)>(
            "SELECT version, hash FROM texts WHERE id = @Id ORDER BY version DESC",
            new { details.Id }
        );
        if (last.Hash == file.Hash)
        {
            return ((int)last.Version, false);
        }

        var version = (int)last.Version + 1;
        AddText(text, details, file, version);
        AddClauses(text, details.Id, version);
        foreach (var relation in RelationReader.Read(text))
        {
            _connection.Execute(
                "INSERT INTO relations (id, version, kind, title, core, number, place) VALUES (@Id, @version, @kind, @Title, @core, @Number, @Place)",
                new
                {
                    details.Id,
                    version,
                    kind = relation.Kind.ToString(),
                    relation.Title,
                    core = TextTitle.Core(relation.Title),
                    relation.Number,
                    relation.Place,
                }
            );
        }

        transaction.Commit();
        return (version, true);
    }

    /// <summary>The newest version of a text with its structure, as it was imported.</summary>
    public LegalText Read(RegisteredText text)
    {
        var body = _connection.ExecuteScalar<string>("SELECT body FROM texts WHERE id = @Id AND version = @Version", text)!;
        return new TextDetails
        {
            Id = text.Id,
            Title = text.Title,
            Number = text.Number,
            Issuers = text.Issuers.Split(';', StringSplitOptions.RemoveEmptyEntries),
        }.Complete(LegalTextReader.Read(text.Id, body.Split('\n')));
    }

    /// <summary>The newest version of each text, by name.</summary>
    public IReadOnlyList<RegisteredText> Texts() => [.. _connection.Query<RegisteredText>($"SELECT {Columns} FROM newest ORDER BY id")];

    /// <summary>All versions of a text, the newest first.</summary>
    public IReadOnlyList<RegisteredText> Versions(string id) =>
        [.. _connection.Query<RegisteredText>($"SELECT {Columns} FROM texts WHERE id = @id ORDER BY version DESC", new { id })];

    /// <summary>What the texts of the register say of each other and of texts outside.</summary>
    public TextLinks Links() => new(_connection);

    /// <summary>Clauses of the newest versions that contain all the words of a query.</summary>
    /// <param name="query">Words with blanks between them; a word may be a single character.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<SearchHit> Search(string query, int limit) => ClauseSearch.Find(_connection, _database.Kind, query, limit);

    /// <summary>Of each text whose newest version has a clause with all the words of a query the first such clause, by name.</summary>
    /// <param name="query">Words with blanks between them; a word may be a single character.</param>
    public IReadOnlyList<SearchHit> SearchTexts(string query) => ClauseSearch.FindTexts(_connection, _database.Kind, query);

    /// <summary>The clauses of the newest version of a text, by place.</summary>
    public IReadOnlyList<SearchHit> Clauses(string id) =>
        [
            .. _connection.Query<SearchHit>(
                "SELECT c.id, t.title, c.place, c.text FROM clauses c JOIN newest t USING (id, version) WHERE c.id = @id ORDER BY c.clause",
                new { id }
            ),
        ];

    /// <inheritdoc/>
    public void Dispose()
    {
        _connection.Dispose();
        if (_closesDatabase)
        {
            _database.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private const string Columns =
        "id, version, title, number, issuers, level, jurisdiction, division, region, issued, effective, expires, status, source, hash, imported";

    private void AddText(LegalText text, TextDetails details, SourceFile file, int version) =>
        _connection.Execute(
            "INSERT INTO texts VALUES (@Id, @version, @Title, @core, @Number, @issuers, @Level, @Jurisdiction, @Division, @Region, @issued, @effective, @expires, @Status, @Source, @Hash, @imported, @body)",
            new
            {
                details.Id,
                version,
                text.Title,
                core = TextTitle.Core(text.Title),
                text.Number,
                issuers = string.Join(';', text.Issuers),
                details.Level,
                details.Jurisdiction,
                details.Division,
                details.Region,
                issued = Written(text.Issued),
                effective = Written(text.Effective),
                expires = Written(RelationReader.ExpiresOn(text)),
                details.Status,
                details.Source,
                file.Hash,
                imported = _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
                body = string.Join('\n', file.Lines),
            }
        );

    private void AddClauses(LegalText text, string id, int version)
    {
        foreach (var clause in text.Clauses)
        {
            _connection.Execute(
                "INSERT INTO clauses (id, version, place, line, text) VALUES (@id, @version, @place, @Line, @Text)",
                new
                {
                    id,
                    version,
                    place = clause.Place.ToString(),
                    clause.Line,
                    clause.Text,
                }
            );
        }
    }

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ProblemException Refuse(string path, Bilingual wrong, Bilingual remedy) =>
        new(new Problem(new Spot(path, 0, 0), wrong, remedy));
}
