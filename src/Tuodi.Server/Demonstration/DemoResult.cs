using Tuodi.Simulation.Calibration;

namespace Tuodi.Server.Demonstration;

/// <summary>What a demonstration came to.</summary>
/// <param name="Report">What is published beside what was drawn.</param>
/// <param name="Households">How many households.</param>
/// <param name="Recipients">How many persons held a recipient status in the year.</param>
/// <param name="Visits">How many visits.</param>
/// <param name="Settlements">How many settlements, those that were taken back among them.</param>
/// <param name="Reversals">How many were taken back.</param>
/// <param name="Repetitions">How many were sent again.</param>
public sealed record DemoResult(
    CalibrationReport Report,
    int Households,
    int Recipients,
    int Visits,
    int Settlements,
    int Reversals,
    int Repetitions
);
