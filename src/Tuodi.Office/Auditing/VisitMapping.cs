using Tuodi.Kernel;

namespace Tuodi.Office.Auditing;

/// <summary>How the words and columns of lists stand for what policies ask (就诊类别、救助类别与待遇政策的对应): data, kept in <c>data/office/visits.yaml</c>.</summary>
public sealed record VisitMapping
{
    /// <summary>From kinds of visits as written (医保就诊类别) to the codes of policies.</summary>
    public required IReadOnlyDictionary<string, int> Kinds { get; init; }

    /// <summary>From insurances as written (参保类别) to the codes of policies.</summary>
    public required IReadOnlyDictionary<string, int> Schemes { get; init; }

    /// <summary>From what the number of the insured (个人编号) starts with to the codes of policies.</summary>
    public required IReadOnlyDictionary<string, int> PersonalNumbers { get; init; }

    /// <summary>From levels of institutions as written (医院等级) to the codes of policies.</summary>
    public required IReadOnlyDictionary<string, int> Levels { get; init; }

    /// <summary>From classes of institutions as written (机构性质) to the attribute <c>class</c> of policies.</summary>
    public required IReadOnlyDictionary<string, string> InstitutionClasses { get; init; }

    /// <summary>From ways of referral as written (转诊备案) to the codes of policies.</summary>
    public required IReadOnlyDictionary<string, int> Referrals { get; init; }

    /// <summary>From inside or outside (市内外) to whether the visit is a local one.</summary>
    public required IReadOnlyDictionary<string, bool> Inside { get; init; }

    /// <summary>From places as written (认定地、参保地、就诊地) to divisions.</summary>
    public required PlaceNames Places { get; init; }

    /// <summary>The attribute of the visit by which policies tell kinds of assistance apart.</summary>
    public required string BenefitAttribute { get; init; }

    /// <summary>From kinds of assistance as written (医疗救助类别) to values of that attribute.</summary>
    public required IReadOnlyDictionary<string, string> Benefits { get; init; }

    /// <summary>The value of that attribute for a disease of the list of major diseases, where the list does not say the kind.</summary>
    public string? MajorDiseaseBenefit { get; init; }

    /// <summary>How places tell kinds of assistance apart where a list does not say them.</summary>
    public IReadOnlyList<BenefitRules> BenefitRules { get; init; } = [];

    /// <summary>The layers that each column of payments stands for.</summary>
    public required IReadOnlyDictionary<PaidColumn, IReadOnlyList<string>> Columns { get; init; }

    /// <summary>Layers whose payment a column holds within that of another layer.</summary>
    public required IReadOnlyDictionary<string, string> Within { get; init; }

    /// <summary>From what the year has used (已使用…) to the accounts of policies, the first that a policy has.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Used { get; init; }

    /// <summary>The names of amounts that decide on a kind of assistance, known or not.</summary>
    public IEnumerable<string> AmountNames => BenefitRules.SelectMany(place => place.Rules).Select(rule => rule.LeastName).OfType<string>();

    /// <summary>The mapping with an amount of <see cref="AmountNames"/> as the caller says it.</summary>
    public VisitMapping With(string name, Money amount) =>
        this with
        {
            BenefitRules =
            [
                .. BenefitRules.Select(place =>
                    place with
                    {
                        Rules = [.. place.Rules.Select(rule => rule.LeastName == name ? rule with { Least = amount } : rule)],
                    }
                ),
            ],
        };

    /// <summary>A text as the map writes it: half-width brackets, no spaces.</summary>
    public static string Key(string text)
    {
        if (!text.AsSpan().ContainsAny("（） \t\u3000"))
        {
            return text;
        }

        return text.Replace('（', '(').Replace('）', ')').Replace(" ", "").Replace("\t", "").Replace("\u3000", "");
    }
}
