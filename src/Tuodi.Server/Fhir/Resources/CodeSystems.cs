namespace Tuodi.Server.Fhir.Resources;

/// <summary>The code systems and identifier systems in use: published ones where they have the code, else <c>urn:tuodi:fhir:</c>.</summary>
internal static class CodeSystems
{
    public const string Adjudication = Terminology + "adjudication";
    public const string BenefitNetwork = Terminology + "benefit-network";
    public const string BenefitType = Terminology + "benefit-type";
    public const string BenefitUnit = Terminology + "benefit-unit";
    public const string ClaimInformation = Terminology + "claiminformationcategory";
    public const string ClaimType = Terminology + "claim-type";
    public const string CoverageClass = Terminology + "coverage-class";
    public const string CoverageType = Terminology + "v3-ActCode";
    public const string DiagnosisType = Terminology + "ex-diagnosistype";
    public const string Observation = Terminology + "v3-ObservationValue";
    public const string OrganizationType = Terminology + "organization-type";
    public const string PayeeType = Terminology + "payeetype";
    public const string PaymentType = Terminology + "ex-paymenttype";
    public const string Priority = Terminology + "processpriority";
    public const string Relationship = Terminology + "subscriber-relationship";

    public const string TuodiAdjudication = Tuodi + "adjudication";
    public const string BillPart = Tuodi + "bill-part";
    public const string Category = Tuodi + "category";
    public const string CertType = Tuodi + "cert-type:";
    public const string CreditCode = Tuodi + "credit-code";
    public const string Diagnosis = Tuodi + "diagnosis";
    public const string Division = Tuodi + "division";
    public const string Fund = Tuodi + "fund";
    public const string Information = Tuodi + "information";
    public const string InstitutionCode = Tuodi + "institution";
    public const string Layer = Tuodi + "layer";
    public const string PaymentAdjustment = Tuodi + "payment-adjustment";
    public const string PersonNumber = Tuodi + "person";
    public const string PersonType = Tuodi + "person-type";
    public const string Reversal = Tuodi + "reversal";
    public const string Scheme = Tuodi + "scheme";
    public const string Settlement = Tuodi + "settlement";
    public const string Visit = Tuodi + "visit";
    public const string VisitKind = Tuodi + "visit-kind";

    private const string Terminology = "http://terminology.hl7.org/CodeSystem/";
    private const string Tuodi = "urn:tuodi:fhir:";
}
