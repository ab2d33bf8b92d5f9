using System.Data.Common;
using System.Globalization;
using Dapper;
using Tuodi.Kernel;
using Tuodi.Legislation.Classification;

namespace Tuodi.Legislation.Register;

/// <summary>The classification of the texts of a register: the machine writes its verdicts over and over, a person's decisions stay.</summary>
public sealed class LabelStore
{
    private readonly DbConnection _connection;
    private readonly TimeProvider _clock;

    internal LabelStore(DbConnection connection, TimeProvider clock)
    {
        _connection = connection;
        _clock = clock;
    }

    /// <summary>Writes what the machine says of texts in place of what it said before; decisions are not touched.</summary>
    public void Write(IEnumerable<KeyValuePair<string, TextClass>> classes)
    {
        using var transaction = _connection.BeginTransaction();
        foreach (var (id, verdicts) in classes)
        {
            _connection.Execute("DELETE FROM verdicts WHERE id = @id", new { id });
            _connection.Execute(
                "INSERT INTO verdicts VALUES (@id, @Field, @Value, @Confidence, @ground)",
                verdicts.Verdicts.Select(verdict => new
                {
                    id,
                    verdict.Field,
                    verdict.Value,
                    verdict.Confidence,
                    ground = verdict.Grounds.Count == 0 ? string.Empty : $"{verdict.Grounds[0].Place} {verdict.Grounds[0].Quote}",
                })
            );
        }

        transaction.Commit();
    }

    /// <summary>Keeps a person's decision; a later one of the same field stands before an earlier one, and both are kept.</summary>
    /// <exception cref="ProblemException">There is no such text, field or value, or no reason is given.</exception>
    public Decision Decide(ClassificationRules rules, string id, string field, string value, string reason, string by)
    {
        if (_connection.ExecuteScalar<long>("SELECT count(*) FROM texts WHERE id = @id", new { id }) == 0)
        {
            throw Refuse(
                id,
                new Bilingual("法规库中没有这个文本", "There is no such text in the register"),
                new Bilingual("见 tuodi legislation list。", "See `tuodi legislation list`.")
            );
        }

        var values = rules.IsSet(field)
            ? value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [value];
        var known = rules.ValuesOf(field);
        if (values.FirstOrDefault(each => !known.Contains(each)) is { } unknown)
        {
            throw Refuse(
                field,
                new Bilingual($"没有取值“{unknown}”", $"`{unknown}` is none of its values"),
                new Bilingual($"取值为 {string.Join("、", known)}。", $"Values are {string.Join(", ", known)}.")
            );
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            throw Refuse(
                field,
                new Bilingual("确认须写明理由", "A decision needs its reason"),
                new Bilingual("请写 --reason 理由，并注明依据的条款。", "Write --reason TEXT, with the clause that decides.")
            );
        }

        var decision = new Decision
        {
            Id = id,
            Field = field,
            Value = string.Join(';', values),
            Said = _connection.ExecuteScalar<string?>("SELECT value FROM verdicts WHERE id = @id AND field = @field", new { id, field }),
            Reason = reason.Trim(),
            By = by,
            At = _clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture),
        };
        _connection.Execute(
            "INSERT INTO decisions (id, field, value, said, reason, by, at) VALUES (@Id, @Field, @Value, @Said, @Reason, @By, @At)",
            decision
        );
        return decision;
    }

    /// <summary>Every decision, the newest first.</summary>
    public IReadOnlyList<Decision> Decisions() => Decided(string.Empty, null);

    /// <summary>The decisions on a text, the newest first.</summary>
    public IReadOnlyList<Decision> DecisionsOn(string id) => Decided("WHERE id = @id ", id);

    /// <summary>The values that count, by text and field: a person's last decision before the machine's verdict.</summary>
    public IReadOnlyList<StoredVerdict> All() => Counting(string.Empty, null);

    /// <summary>The values that count of a text, by field.</summary>
    public IReadOnlyList<StoredVerdict> Of(string id) => Counting("WHERE id = @id", id);

    private List<Decision> Decided(string where, string? id) =>
        [
            .. _connection.Query<Decision>(
                $"SELECT id, field, value, said, reason, by, at FROM decisions {where}ORDER BY decision DESC",
                new { id }
            ),
        ];

    private List<StoredVerdict> Counting(string where, string? id) =>
        [
            .. _connection.Query<StoredVerdict>(
                $"""
                WITH decided AS (SELECT * FROM decisions WHERE decision IN (SELECT max(decision) FROM decisions {where} GROUP BY id, field)),
                  said AS (SELECT * FROM verdicts {where})
                SELECT id, field, value, NULL AS confidence, reason AS ground, by FROM decided
                UNION ALL
                SELECT id, field, value, confidence, ground, NULL FROM said v WHERE NOT EXISTS (SELECT 1 FROM decided d WHERE d.id = v.id AND d.field = v.field)
                ORDER BY 1, 2
                """,
                new { id }
            ),
        ];

    private static ProblemException Refuse(string place, Bilingual wrong, Bilingual remedy) =>
        new(new Problem(new Spot(place, 0, 0), wrong, remedy));
}
