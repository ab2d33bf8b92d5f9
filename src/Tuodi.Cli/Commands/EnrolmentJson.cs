using System.Text.Json;
using Tuodi.Kernel;
using Tuodi.Office.Enrolment;
using Tuodi.Office.Enrolment.Ledger;
using Tuodi.Office.Enrolment.Results;
using Tuodi.Office.Reports;

namespace Tuodi.Cli.Commands;

/// <summary>Prints what the enrolment lists came to as JSON.</summary>
internal static class EnrolmentJson
{
    private const int FlushEvery = 1_000;

    public static void Write(TextWriter output, EnrolmentReport report, Language language)
    {
        using var stream = new MemoryStream();
        using var json = new Utf8JsonWriter(stream, AuditJson.Options);
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var list in report.Lists)
        {
            AuditJson.List(json, list, language);
        }

        json.WriteEndArray();
        Totals(json, report);
        json.WriteStartArray("people");
        var written = 0;
        foreach (var person in report.People)
        {
            Person(json, person, language);
            if (++written % FlushEvery == 0)
            {
                AuditJson.Flush(json, stream, output);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (var check in report.Claims)
        {
            Claim(json, check, language);
        }

        json.WriteEndArray();
        Differences(json, report, language);
        json.WriteEndObject();
        AuditJson.Flush(json, stream, output);
        output.WriteLine();
    }

    private static void Totals(Utf8JsonWriter json, EnrolmentReport report)
    {
        json.WriteNumber("year", report.Year);
        json.WriteString("month", report.Ledger.Month);
        Texts(json, "months", report.Months);
        Texts(json, "months_without_list", report.MonthsWithoutList);
        json.WriteStartObject("changes");
        foreach (var mark in Enum.GetValues<LedgerMark>())
        {
            json.WriteNumber(Words.Key(mark), report.Count(mark));
        }

        json.WriteEndObject();
        json.WriteStartArray("unknown");
        foreach (var (text, people) in report.Unknown)
        {
            json.WriteStartObject();
            json.WriteString("text", text);
            json.WriteNumber("people", people);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Person(Utf8JsonWriter json, EnrolmentResult person, Language language)
    {
        var entry = person.Entry;
        json.WriteStartObject();
        json.WriteString("person", entry.PersonId);
        json.WriteString("name", entry.Name);
        json.WriteString("town", entry.Town);
        json.WriteString("village", entry.Village);
        json.WriteString("recipient", entry.Recipient);
        Texts(json, "identities", entry.Identities.Select(identity => identity.Name));
        json.WriteString("mark", Words.Key(entry.Last.Mark));
        json.WriteString("mark_month", entry.Last.Month);
        json.WriteString("cancelled", entry.CancelledMonth);
        json.WriteStartArray("changes");
        foreach (var change in entry.Changes)
        {
            json.WriteStartObject();
            json.WriteString("month", change.Month);
            json.WriteString("mark", Words.Key(change.Mark));
            json.WriteString("from", change.From);
            json.WriteString("to", change.To);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Day(json, "included", entry.Included);
        Day(json, "paid", person.Paid);
        AuditJson.Amount(json, "own_payment", person.Payment?.Own);
        AuditJson.Amount(json, "subsidy", person.Claim?.Subsidy);
        AuditJson.Amount(json, "first_batch", person.Claim?.FirstBatch);
        json.WriteBoolean("dead", person.HasDied);
        Day(json, "died", person.Died);
        json.WriteString("class_of_enrolment", person.Class);
        json.WriteString("way", person.Way is { } way ? Words.Key(way) : null);
        foreach (var (about, judgement) in person.Judgements)
        {
            Judged(json, about, judgement, language);
        }

        json.WriteEndObject();
    }

    private static void Claim(Utf8JsonWriter json, ClaimCheck check, Language language)
    {
        json.WriteStartObject();
        json.WriteString("person", check.Claim.PersonId);
        json.WriteString("name", check.Claim.Name);
        Texts(json, "identities", check.Claim.Words);
        json.WriteString("identity_of_table", check.Identity);
        AuditJson.Amount(json, "subsidy", check.Claim.Subsidy);
        json.WriteString("class_of_enrolment", check.Class);
        json.WriteBoolean("normal", check.IsNormal);
        foreach (var (about, judgement) in check.Matches)
        {
            Judged(json, about, judgement, language);
        }

        json.WriteEndObject();
    }

    private static void Differences(Utf8JsonWriter json, EnrolmentReport report, Language language)
    {
        if (report.Differences is not { } differences)
        {
            return;
        }

        json.WriteStartArray("differences");
        foreach (var each in differences)
        {
            json.WriteStartObject();
            json.WriteString("identity", each.Identity);
            AuditJson.Amount(json, "own_payment", each.OwnPayment);
            AuditJson.Amount(json, "subsidy", each.Subsidy);
            AuditJson.Amount(json, "policy_own_payment", each.PolicyOwnPayment);
            AuditJson.Amount(json, "policy_subsidy", each.PolicySubsidy);
            json.WriteString("text", each.Text.In(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Judged(Utf8JsonWriter json, string about, Judgement judgement, Language language)
    {
        json.WriteStartObject(about);
        json.WriteString("answer", Words.Key(judgement.Answer));
        json.WriteString("reason", Words.Key(judgement.Code));
        json.WriteString("text", judgement.Text.In(language));
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Day(Utf8JsonWriter json, string name, DateOnly? day) =>
        json.WriteString(name, day is { } said ? $"{said:yyyy-MM-dd}" : null);
}
