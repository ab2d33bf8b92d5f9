using System.Globalization;

namespace Tuodi.Policies.Terms;

/// <summary>What the names in a term mean: parts of the bill, figures of earlier layers, parameters, facts.</summary>
internal static class TermNames
{
    private static readonly Dictionary<string, BillPart> Parts = new(StringComparer.Ordinal)
    {
        ["in_policy"] = BillPart.InPolicy,
        ["first_pay"] = BillPart.FirstPay,
        ["over_limit"] = BillPart.OverLimit,
        ["out_of_policy"] = BillPart.OutOfPolicy,
    };

    private static readonly Dictionary<string, LayerFigure> Figures = new(StringComparer.Ordinal)
    {
        ["paid"] = LayerFigure.Paid,
        ["base"] = LayerFigure.Base,
        ["excess"] = LayerFigure.Excess,
        ["deductible"] = LayerFigure.Deductible,
        ["cut"] = LayerFigure.Cut,
        ["penalty"] = LayerFigure.Penalty,
    };

    private static readonly BillPart[] AllParts = Enum.GetValues<BillPart>();

    /// <summary>The names that parameters and facts may not take.</summary>
    public static IReadOnlySet<string> Reserved { get; } =
        new HashSet<string>(
            [.. Parts.Keys, .. Figures.Keys, "total", "left", "burden", "trailing", "min", "max", "of", "times", "over", "none", "unknown"],
            StringComparer.Ordinal
        );

    /// <summary>The names of the parts of the bill.</summary>
    public static IReadOnlyDictionary<string, BillPart> PartNames => Parts;

    public static (Term Term, TermUnit Unit) Resolve(string name, string? argument, TermScope scope) =>
        argument is null ? (Bare(name, scope), UnitOf(name, scope)) : WithArgument(name, argument, scope);

    private static TermUnit UnitOf(string name, TermScope scope) =>
        scope.Facts.Any(fact => fact.Name == name && fact.IsNumber)
            ? TermUnit.Number
            : scope.Parameters.GetValueOrDefault(name, TermUnit.Money);

    private static Term Bare(string name, TermScope scope)
    {
        if (Parts.TryGetValue(name, out var part))
        {
            return new PartTerm(part);
        }

        if (scope.Parameters.ContainsKey(name))
        {
            return new ParameterTerm(name, null, null);
        }

        var fact = scope.Facts.ToList().FindIndex(each => each.Name == name);
        return name switch
        {
            "total" => new TotalTerm(),
            "left" => new LeftTerm(scope.Parts),
            "burden" => new LeftTerm(AllParts),
            _ when fact >= 0 => new FactTerm(name, fact, scope.Facts[fact].IsNumber),
            _ => throw NotKnown(name, scope),
        };
    }

    private static (Term Term, TermUnit Unit) WithArgument(string name, string argument, TermScope scope)
    {
        if (name == "left")
        {
            return Parts.TryGetValue(argument, out var part)
                ? (new LeftTerm([part]), TermUnit.Money)
                : throw new TermSyntaxException($"`{argument}` is no part of the bill", $"Write one of {string.Join(", ", Parts.Keys)}.");
        }

        if (name == "trailing")
        {
            return (new TrailingTerm(Months(argument)), TermUnit.Money);
        }

        if (Figures.TryGetValue(name, out var figure))
        {
            return (OfLayer(figure, argument, scope), TermUnit.Money);
        }

        if (scope.Parameters.TryGetValue(name, out var unit))
        {
            return (Dated(name, argument), unit);
        }

        throw NotKnown(name, scope);
    }

    private static LayerTerm OfLayer(LayerFigure figure, string argument, TermScope scope)
    {
        var words = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ofYear = words is [_, ",", "year"];
        if (words.Length != 1 && !ofYear)
        {
            throw new TermSyntaxException($"`{argument}` does not name one layer", "Write a layer, or a layer and `, year`.");
        }

        var layer = scope.Layers.ToList().IndexOf(words[0]);
        if (layer < 0)
        {
            throw new TermSyntaxException($"There is no layer `{words[0]}`", $"Layers are {string.Join(", ", scope.Layers)}.");
        }

        if (ofYear)
        {
            return new LayerTerm(
                figure switch
                {
                    LayerFigure.Paid => LayerFigure.PaidInYear,
                    LayerFigure.Base => LayerFigure.BaseInYear,
                    _ => throw new TermSyntaxException(
                        "Only paid and base are kept over the year",
                        "Write paid(layer, year) or base(layer, year)."
                    ),
                },
                layer,
                words[0]
            );
        }

        return layer < scope.Layer
            ? new LayerTerm(figure, layer, words[0])
            : throw new TermSyntaxException($"The layer `{words[0]}` comes later", "A layer can only use figures of the layers before it.");
    }

    private static ParameterTerm Dated(string name, string argument) =>
        argument switch
        {
            "this year" => new ParameterTerm(name, 0, null),
            "last year" => new ParameterTerm(name, 1, null),
            "year before last" => new ParameterTerm(name, 2, null),
            _ when argument.Length == 4 && int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var year) =>
                new ParameterTerm(name, null, year),
            _ => throw new TermSyntaxException(
                $"`{argument}` is no year",
                "Write this year, last year, year before last, or a year such as 2023."
            ),
        };

    private static int Months(string argument)
    {
        var words = argument.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
            words is [var number, "months"]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            && months is > 0 and <= 36
            ? months
            : throw new TermSyntaxException(
                $"`{argument}` is no window",
                "Write a number of months from 1 to 36, such as trailing(12 months)."
            );
    }

    private static TermSyntaxException NotKnown(string name, TermScope scope)
    {
        var known = scope
            .Parameters.Keys.Concat(scope.Facts.Select(fact => fact.Name))
            .Concat(Parts.Keys)
            .Concat(["total", "left", "burden", "trailing(12 months)"])
            .Concat(Figures.Keys.Select(figure => $"{figure}(layer)"))
            .ToList();
        return new TermSyntaxException(
            $"`{name}` is not known",
            $"{Closest.Suggest(name, known)}Declare it under parameters or facts if it is new."
        );
    }
}
