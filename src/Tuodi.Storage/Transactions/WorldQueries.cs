using Tuodi.Storage.Databases;
using Tuodi.Storage.Rows;
using Tuodi.Storage.Settling;

namespace Tuodi.Storage.Transactions;

/// <summary>The queries by which a world reads what acts need, all in one journey.</summary>
internal sealed class WorldQueries
{
    public WorldQueries(IDatabase database, bool people, bool visits, bool institutions)
    {
        // Asked even where no message is meant, so that reading ahead and settling are the same queries, prepared once.
        // So is how many decisions on policies were approved: a number that is new says that another document may be in force.
        var text = new List<string> { $"{Tables.Message.Select} where {database.In("msgid", "msgids")}", ApprovedPolicies.Counting };
        if (people)
        {
            text.Add($"{Tables.Person.Select} where area = @area and {database.In("id", "people")}");
            text.Add($"{Tables.Insurance.Select} where area = @area and {database.In("person", "people")}");
            text.Add($"{Tables.StatusPeriod.Select} where area = @area and {database.In("person", "people")}");
            text.Add($"{Tables.Filing.Select} where area = @area and {database.In("person", "people")}");
            text.Add($"{Tables.Accumulator.Select} where area = @area and {database.In("person", "people")}");
        }

        if (visits)
        {
            text.Add($"{Tables.Visit.Select} where area = @area and {database.In("id", "visits")}");
            text.Add($"{Tables.Charge.Select} where area = @area and {database.In("visit", "visits")}");
        }

        if (institutions)
        {
            text.Add($"{Tables.Institution.Select} where {database.In("code", "institutions")}");
        }

        Text = string.Join(";\n", text);
    }

    public string Text { get; }
}
