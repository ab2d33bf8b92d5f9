using Tuodi.Kernel;
using Tuodi.Office.Identity;
using Tuodi.Office.Lists;
using Tuodi.Policies.Rulebooks;
using Tuodi.Settlement.Accumulation;
using Tuodi.Settlement.Facts;
using Tuodi.Settlement.Interpreting;
using Tuodi.Settlement.Results;

namespace Tuodi.Office.Auditing;

/// <summary>Works out the years of one person, visit by visit, with the one engine.</summary>
/// <remarks>
/// What insurance paid is given by the list; assistance and second round are worked out, and count for the later visits as they should have been paid.
/// A column that cannot be worked out counts as it was paid, so that the year can go on.
/// </remarks>
internal sealed class YearFold(AuditSettings settings, DayRulebooks rulebooks, VisitFacts visits, StatusFacts statuses)
{
    private readonly UsedBefore _used = new(settings.Mapping);
    private Accumulators? _last;
    private int _unknownYear = -1;

    /// <summary>The next visit of the person.</summary>
    /// <param name="row">The visit.</param>
    /// <param name="history">The person's status.</param>
    /// <param name="doubt">A reversal of which it cannot be said whether it takes the visit back.</param>
    public Step Next(SettlementRow row, StatusHistory? history, SettlementRow? doubt)
    {
        var step = Next(row, history);
        if (doubt is null)
        {
            return step;
        }

        step.Doubt = doubt;
        _unknownYear = step.Day?.Year ?? _unknownYear;
        return step;
    }

    private Step Next(SettlementRow row, StatusHistory? history)
    {
        if (VisitFacts.DayOf(row) is not { } day)
        {
            return Refused(row, null, "date");
        }

        if (rulebooks.On(day) is not { } rulebook)
        {
            return Refused(row, day, $"policy {day:yyyy-MM-dd}");
        }

        if (visits.Of(row, day, rulebook, out var lacks) is not { } visit)
        {
            return Refused(row, day, lacks!);
        }

        var held = statuses.On(row, history, day);
        var person = statuses.Of(row, held);
        lacks = Lacking(row, held, person, visit, rulebook);
        var before = _used.In(Before(day.Year, rulebook), row, rulebook, day);
        var step = Settle(row, day, rulebook, held, person, visit, before, lacks);
        _last = step.Settled is { } settled ? After(step, settled) : before;
        _unknownYear = step.LacksAssistance is not null ? day.Year : _unknownYear;
        return step;
    }

    private Step Refused(SettlementRow row, DateOnly? day, string lacks)
    {
        _unknownYear = day?.Year ?? _unknownYear;
        return new Step
        {
            Row = row,
            Day = day,
            LacksAssistance = lacks,
            LacksSecondRound = lacks,
        };
    }

    /// <summary>What the year has come to before a visit; another year starts from nothing but the months that windows still reach.</summary>
    private Accumulators Before(int year, Rulebook rulebook)
    {
        var layout = Layouts.Of(rulebook.Policy);
        return _last is null ? Accumulators.Empty(layout, year) : _last.For(layout, year);
    }

    // Whether the person is a recipient decides everything else; the kind of assistance decides the row.
    private string? Lacking(SettlementRow row, HeldStatus held, Person person, Visit visit, Rulebook rulebook)
    {
        if (Statuses.Of(rulebook.Policy, person, visit) == 1)
        {
            return held.Lacks;
        }

        if (visit.Attributes.Count > 0 || !AskedFacts.Attribute(rulebook.Policy, settings.Mapping.BenefitAttribute))
        {
            return null;
        }

        visits.BenefitOf(row, rulebook, out var lacks);
        return lacks;
    }

    private Step Settle(
        SettlementRow row,
        DateOnly day,
        Rulebook rulebook,
        HeldStatus held,
        Person person,
        Visit visit,
        Accumulators before,
        string? lacks
    )
    {
        string? assistance = lacks;
        string? secondRound = lacks;
        var settled = lacks is null
            ? WithWhatIsKnown(rulebook, person, visit, row, before, out assistance, out secondRound)
            : TrySettle(rulebook, person, AsPaid(visit, row, rulebook, PaidColumn.Assistance, PaidColumn.SecondRound), before, out _);
        return new Step
        {
            Row = row,
            Day = day,
            Rulebook = rulebook,
            Held = held,
            Person = person,
            Visit = visit,
            Before = before,
            Settled = settled,
            LacksAssistance = assistance,
            LacksSecondRound = secondRound,
            IsAfterUnknown = _unknownYear == day.Year,
        };
    }

    // As little as can be is taken as it was paid: the second round first, for the column before it does not ask for it.
    private SettledVisit? WithWhatIsKnown(
        Rulebook rulebook,
        Person person,
        Visit visit,
        SettlementRow row,
        Accumulators before,
        out string? assistance,
        out string? secondRound
    )
    {
        assistance = null;
        secondRound = null;
        if (TrySettle(rulebook, person, visit, before, out var lacks) is { } whole)
        {
            return whole;
        }

        if (!IsOf(PaidColumn.Assistance, lacks!))
        {
            secondRound = lacks;
            if (TrySettle(rulebook, person, AsPaid(visit, row, rulebook, PaidColumn.SecondRound), before, out lacks) is { } first)
            {
                return first;
            }
        }

        assistance = lacks;
        secondRound = null;
        if (TrySettle(rulebook, person, AsPaid(visit, row, rulebook, PaidColumn.Assistance), before, out lacks) is { } second)
        {
            return second;
        }

        secondRound = lacks;
        var both = TrySettle(
            rulebook,
            person,
            AsPaid(visit, row, rulebook, PaidColumn.Assistance, PaidColumn.SecondRound),
            before,
            out lacks
        );
        (assistance, secondRound) = both is null ? (lacks, lacks) : (assistance, secondRound);
        return both;
    }

    // An unknown value bears the name of its layer.
    private bool IsOf(PaidColumn column, string missing)
    {
        foreach (var layer in ColumnLayers.Keys(settings.Mapping, column))
        {
            if (missing.StartsWith(layer, StringComparison.Ordinal) && (missing.Length == layer.Length || missing[layer.Length] == '.'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The settlement, or the name of what it lacks.</summary>
    internal static SettledVisit? TrySettle(Rulebook rulebook, Person person, Visit visit, Accumulators before, out string? missing)
    {
        try
        {
            missing = null;
            return Interpreter.Settle(rulebook, person, visit, before);
        }
        catch (MissingFactException fact)
        {
            missing = fact.Name;
            return null;
        }
    }

    /// <summary>The visit with some columns as they were paid.</summary>
    internal Visit AsPaid(Visit visit, SettlementRow row, Rulebook rulebook, params ReadOnlySpan<PaidColumn> columns)
    {
        var given = new Dictionary<string, Money>(visit.Given, StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var rest = ColumnLayers.Told(row, column) ?? Money.Zero;
            foreach (var layer in rulebook.Layers)
            {
                if (ColumnLayers.Keys(settings.Mapping, column).Contains(layer.Key))
                {
                    given[layer.Key] = rest;
                    rest = Money.Zero;
                }
            }
        }

        return visit with
        {
            Given = given,
        };
    }

    /// <summary>What the year has come to after a visit. A payment whose row is not known still draws on its account, where there is only one.</summary>
    internal static Accumulators After(Step step, SettledVisit settled)
    {
        var after = settled.After;
        foreach (var result in settled.Layers)
        {
            if (result is not { Outcome: LayerOutcome.Given, Work: null } || result.Paid == Money.Zero)
            {
                continue;
            }

            var accounts = result
                .Layer.Rows.SelectMany(row => row.Rule.Caps)
                .Select(cap => cap.Account)
                .Where(account => account >= 0)
                .Distinct()
                .ToList();
            if (accounts.Count == 1)
            {
                var place = after.Layout.Place(accounts[0], step.Day!.Value);
                after = after with { Drawn = after.Drawn.SetItem(place, after.Drawn[place] + result.Paid.Fen) };
            }
        }

        return after;
    }
}
