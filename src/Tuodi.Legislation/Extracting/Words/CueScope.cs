namespace Tuodi.Legislation.Extracting.Words;

/// <summary>What a word says about the system that a sentence speaks of.</summary>
internal enum CueScope
{
    Assistance,
    Insurance,

    /// <summary>Commercial insurance, charity: neither assistance nor social insurance.</summary>
    Commercial,
    FeeReduction,
    Monitoring,

    /// <summary>Other help, fines, funding: not a standard of health care at all.</summary>
    Living,
}
