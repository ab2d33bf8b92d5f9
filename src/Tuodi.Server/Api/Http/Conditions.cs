using Tuodi.Server.Safety.Access;

namespace Tuodi.Server.Api.Http;

/// <summary>The conditions of a search as SQL with named values: what is not asked for is no condition.</summary>
internal sealed class Conditions
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, object> _values = [];

    /// <summary>The clause, empty where there is no condition.</summary>
    public string Where => _texts.Count == 0 ? string.Empty : " where " + string.Join(" and ", _texts);

    /// <summary>The values by name.</summary>
    public IReadOnlyDictionary<string, object> Values => _values;

    /// <summary>A condition on a value, where there is one.</summary>
    /// <param name="text">The condition, which names its value <c>@name</c>.</param>
    /// <param name="name">The value's name.</param>
    /// <param name="value">The value, or nothing.</param>
    public Conditions And(string text, string name, object? value)
    {
        if (value is not null)
        {
            _texts.Add(text);
            _values[name] = value;
        }

        return this;
    }

    /// <summary>A condition without a value of its own.</summary>
    public Conditions And(string text)
    {
        _texts.Add(text);
        return this;
    }

    /// <summary>A value that a condition names.</summary>
    public void Set(string name, object value) => _values[name] = value;

    /// <summary>Only rows of the divisions that a user sees.</summary>
    public Conditions InArea(DataScope scope, string column)
    {
        if (scope.Institution is null && scope.Prefix.Length > 0)
        {
            And($"{column} >= @areaFrom and {column} <= @areaTo", "areaFrom", scope.Prefix.PadRight(6, '0'));
            _values["areaTo"] = scope.Prefix.PadRight(6, '9');
        }

        return this;
    }

    /// <summary>Only rows of a user's own institution among those of a person or a visit.</summary>
    /// <remarks>
    /// A person has few of them, an institution a hundred thousand: the added nothing keeps SQLite, which does not count rows, from going by the institution's index.
    /// </remarks>
    public Conditions InOwn(DataScope scope) => And("institution || '' = @own", "own", scope.Institution);

    /// <summary>Only rows of a user's own institution.</summary>
    /// <param name="scope">What the user sees.</param>
    /// <param name="text">The condition, which names the institution <c>@own</c>.</param>
    public Conditions InInstitution(DataScope scope, string text) => And(text, "own", scope.Institution);
}
