namespace Tuodi.Policies.Documents;

/// <summary>What texts in a document look like, so that an editor can refuse a wrong one before a reader does; valid in .NET and in JSON Schema.</summary>
public static class Patterns
{
    /// <summary>Six digits.</summary>
    public const string Division = "^[0-9]{6}$";

    /// <summary>A source, and a place in it.</summary>
    public const string Cite = @"^\S+( .+)?$";

    /// <summary>A name that terms and citations can use.</summary>
    public const string Name = @"^\S+$";

    /// <summary>A day.</summary>
    public const string Day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    /// <summary>A period of days, open or closed.</summary>
    public const string Period = @"^[0-9]{4}-[0-9]{2}-[0-9]{2} *\.\.( *[0-9]{4}-[0-9]{2}-[0-9]{2})?$";

    /// <summary>A calendar year or a day.</summary>
    public const string YearOrDay = "^[0-9]{4}(-[0-9]{2}-[0-9]{2})?$";

    /// <summary>A range of whole numbers.</summary>
    public const string Range = @"^([0-9]+ *(\.\. *[0-9]*)?|\.\. *[0-9]+)$";

    /// <summary>A range of amounts, as the key of a band.</summary>
    public const string Band = @"\.\.";

    /// <summary>An amount: anything but a share of nothing.</summary>
    public const string Amount = @"^(?! *[0-9.]+ *%? *%$)(?!-).+$";

    /// <summary>A rate up to 100 %, a fraction, or the name of a parameter; a bare number is none.</summary>
    public const string Rate = @"^((100(\.0+)?|[0-9]{1,2}(\.[0-9]{1,6})?) *%|[0-9]+ */ *[0-9]+|[^\s0-9+./%-][^%]*)$";

    /// <summary>A lump sum in a band.</summary>
    public const string Lump = "^lump .+$";

    /// <summary>A plain amount in yuan with at most two decimals.</summary>
    public const string Money = @"^-?[¥￥]?[0-9][0-9,]*(\.[0-9]{1,2})?元?$";

    /// <summary>A comparison with an amount.</summary>
    public const string Comparison = @"^((over|at least|up to|below) .+|.*\.\..*)$";

    /// <summary>A change of a rate.</summary>
    public const string RateChange = @"^([+-][0-9]+(\.[0-9]+)? points?|times .+)$";

    /// <summary>A change of a deductible or cap.</summary>
    public const string AmountChange = "^((times|plus|minus|is) .+|none)$";

    /// <summary>A change of a payment.</summary>
    public const string PaidChange = "^times .+$";

    /// <summary>Over what a layer counts.</summary>
    public const string Counts = "^(visit|year|[0-9]+ months)$";

    /// <summary>How a layer rounds.</summary>
    public const string Round = "^(fen|jiao|yuan)( (half up|down|up))?$";

    /// <summary>How long a status reaches.</summary>
    public const string Span = "^([0-9]+ months?|calendar year|visit|none)$";
}
