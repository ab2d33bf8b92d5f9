using System.Text.Json;
using Tuodi.Kernel;

namespace Tuodi.Storage.Register;

/// <summary>Why a row of a list that was handed in is not taken, as it is kept after the list itself is gone.</summary>
/// <param name="Line">The row.</param>
/// <param name="Column">The column, as commands and files say it.</param>
/// <param name="Chinese">The reason in Chinese.</param>
/// <param name="English">The reason in English.</param>
public sealed record HandedFault(int Line, string Column, string Chinese, string English)
{
    /// <summary>The reason; it names no person.</summary>
    public Bilingual Reason() => new(Chinese, English);

    /// <summary>The rows that an import refused.</summary>
    public static IReadOnlyList<HandedFault> Of(ImportReport report) =>
        [
            .. report.Faults.Select(fault => new HandedFault(
                fault.Spot.Line,
                fault.Column.Name,
                fault.Reason.In(Language.Chinese),
                fault.Reason.In(Language.English)
            )),
        ];

    /// <summary>As they are stored.</summary>
    public static byte[] Write(IReadOnlyList<HandedFault> faults) => JsonSerializer.SerializeToUtf8Bytes(faults);

    /// <summary>As they were stored.</summary>
    public static IReadOnlyList<HandedFault> Read(byte[] stored) =>
        stored.Length == 0 ? [] : JsonSerializer.Deserialize<IReadOnlyList<HandedFault>>(stored)!;
}
