namespace Tuodi.Recipients.Register;

/// <summary>An insured person (参保人) as the register of a division keeps it.</summary>
public sealed record InsuredPerson
{
    /// <summary>The insured division (参保地医保区划), six digits.</summary>
    public required string Area { get; init; }

    /// <summary>The person's number (人员编号), given by the register.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The name's initials in pinyin. They follow from the name; what a row of the database says of them is passed over.</summary>
    public string Initials
    {
        get => NameInitials.Of(Name);
        init => _ = value;
    }

    /// <summary>The kind of document that identifies the person (人员证件类型), 01 for a resident's identity card.</summary>
    public required string CertType { get; init; }

    /// <summary>The number of that document (证件号码).</summary>
    public required string CertNo { get; init; }

    /// <summary>The sex as the interface codes it: 1 male, 2 female, 0 or 9 not known.</summary>
    public string Sex { get; init; } = "9";

    /// <summary>The ethnic group (民族), two digits, or nothing when it is not known.</summary>
    public string? Nation { get; init; }

    /// <summary>The day of birth, or nothing.</summary>
    public DateOnly? Born { get; init; }

    /// <summary>The day of death, or nothing.</summary>
    public DateOnly? Died { get; init; }

    /// <summary>The disability grade (残疾等级), 1 the most severe, 0 for none.</summary>
    public int DisabilityGrade { get; init; }

    /// <summary>What only some policies ask of a person, as a JSON object of texts.</summary>
    public string? Attributes { get; init; }

    /// <summary>How often the row has changed.</summary>
    public long Version { get; init; }
}
