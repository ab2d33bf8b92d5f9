namespace Tuodi.Policies.Terms;

/// <summary>What a token of a term's text is.</summary>
internal enum TermTokenKind
{
    End,
    Word,
    Number,
    Sign,
}
