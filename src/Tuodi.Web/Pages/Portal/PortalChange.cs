namespace Tuodi.Web.Pages.Portal;

/// <summary>The same visit with one thing changed.</summary>
/// <param name="What">referral, status or level.</param>
/// <param name="To">What it is changed to.</param>
/// <param name="Answers">The answers with the change.</param>
/// <param name="Outcome">What comes of it.</param>
public sealed record PortalChange(string What, string To, PortalAnswers Answers, PortalOutcome? Outcome = null);
