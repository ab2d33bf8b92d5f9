namespace Tuodi.Simulation.Calibration;

/// <summary>What a figure of a report counts.</summary>
public enum FigureUnit
{
    /// <summary>A part of a whole.</summary>
    Share,

    /// <summary>A mean number of something.</summary>
    Number,

    /// <summary>A mean amount in fen.</summary>
    Fen,
}
