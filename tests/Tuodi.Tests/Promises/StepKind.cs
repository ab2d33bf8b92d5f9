namespace Tuodi.Tests.Promises;

/// <summary>What may happen next in a random history.</summary>
internal enum StepKind
{
    Open,
    AddLines,
    TakeBackLine,
    RemoveLine,
    Discharge,
    TakeBackDischarge,
    Cancel,
    Preview,
    Settle,
    Reverse,
    Undo,
    Repeat,
    Misuse,
    ChangeStatus,
    PassTime,
}
