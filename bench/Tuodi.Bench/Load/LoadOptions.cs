namespace Tuodi.Bench.Load;

/// <summary>What a load run is to do.</summary>
public sealed record LoadOptions
{
    /// <summary>How long hospitals work, and how long settlements are sent as fast as they go, in seconds.</summary>
    public required int Seconds { get; init; }

    /// <summary>Whether a PostgreSQL server of its own is started; else an SQLite file.</summary>
    public required bool Postgres { get; init; }

    /// <summary>How many connections send at once.</summary>
    public required int Connections { get; init; }

    /// <summary>How many persons the invented county has.</summary>
    public required int Persons { get; init; }

    /// <summary>What everything is drawn from.</summary>
    public required int Seed { get; init; }

    /// <summary>The folder of policies.</summary>
    public required string Policies { get; init; }

    /// <summary>The folder of the demonstration's policies.</summary>
    public required string Over { get; init; }

    /// <summary>The built <c>tuodi.dll</c>, which serves.</summary>
    public required string Command { get; init; }
}
