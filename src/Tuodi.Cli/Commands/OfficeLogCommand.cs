using System.CommandLine;

namespace Tuodi.Cli.Commands;

/// <summary><c>tuodi office log</c>: who did what and when.</summary>
internal static class OfficeLogCommand
{
    public static Command Create() =>
        new OfficeOptions().On(
            new Command(
                "log",
                "Show who did what and when. It names rows, never persons.\n\nExamples:\n  tuodi office log --period 202506"
            ),
            call =>
            {
                using var workspace = call.Open();
                var entries = workspace.Log(call.Period is null ? null : workspace.PeriodOf(call.Period));
                if (call.Json)
                {
                    OfficeJson.Write(
                        Console.Out,
                        json =>
                        {
                            json.WriteStartArray("log");
                            foreach (var entry in entries)
                            {
                                json.WriteStartObject();
                                json.WriteNumber("id", entry.Id);
                                json.WriteString("at", entry.At);
                                json.WriteString("by", entry.By);
                                json.WriteString("action", entry.Action);
                                json.WriteString("period", entry.Period);
                                json.WriteString("number", entry.Number);
                                json.WriteString("detail", entry.Detail);
                                if (entry.Undoes is { } undone)
                                {
                                    json.WriteNumber("undoes", undone);
                                }

                                json.WriteEndObject();
                            }

                            json.WriteEndArray();
                        }
                    );
                    return ExitCode.Good;
                }

                foreach (var entry in entries)
                {
                    var undoes = entry.Undoes is { } undone ? $"#{undone}" : null;
                    string?[] parts = [$"#{entry.Id}", entry.At, entry.By, entry.Action, entry.Period, entry.Number, entry.Detail, undoes];
                    Console.WriteLine(string.Join("  ", parts.OfType<string>()));
                }

                return ExitCode.Good;
            },
            hasJson: true
        );
}
