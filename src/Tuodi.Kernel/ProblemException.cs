namespace Tuodi.Kernel;

/// <summary>Input that cannot be used, with everything found wrong in it.</summary>
public sealed class ProblemException : Exception
{
    /// <summary>One problem.</summary>
    public ProblemException(Problem problem)
        : this([problem]) { }

    /// <summary>All the problems of an input; at least one.</summary>
    public ProblemException(IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems)) => Problems = problems;

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
