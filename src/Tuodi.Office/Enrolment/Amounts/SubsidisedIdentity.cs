namespace Tuodi.Office.Enrolment.Amounts;

/// <summary>An identity by which enrolment is subsidised (资助参保身份).</summary>
/// <param name="Name">Its name in the yearly table; of an unknown one, as the list writes it.</param>
/// <param name="Rank">Its rank, the smaller the better; an unknown one stands last.</param>
/// <param name="Recipient">The recipient identity (医疗救助身份) that it is of.</param>
/// <param name="RecipientRank">The rank of that.</param>
/// <param name="IsKnown">Whether the yearly table has it. What is unknown is never taken for another.</param>
public sealed record SubsidisedIdentity(string Name, int Rank, string Recipient, int RecipientRank, bool IsKnown)
{
    /// <summary>The rank of what the yearly table does not have.</summary>
    public const int UnknownRank = 9_999;

    /// <summary>An identity that the yearly table does not have.</summary>
    public static SubsidisedIdentity Unknown(string written) => new(written, UnknownRank, written, UnknownRank, false);
}
