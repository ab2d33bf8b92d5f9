using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Tuodi.Kernel;
using Tuodi.Recipients.Register;
using Tuodi.Simulation.Population;
using Tuodi.Storage.Settling;
using Tuodi.Storage.Statuses;
using Tuodi.Storage.Transactions;

namespace Tuodi.Server.Demonstration.Year;

/// <summary>What the office does about recipient statuses within the year: it learns of some, some of them late, and ends some.</summary>
internal sealed class StatusActs
{
    private const string Office = "demo.handling";
    private const string Add = "statuses.add";
    private const string Close = "statuses.close";
    private readonly Settler _settler;
    private readonly string _area;
    private readonly Dictionary<DateOnly, List<Func<Act>>> _days = [];

    /// <param name="settler">Facts and rules.</param>
    /// <param name="county">The county.</param>
    /// <param name="known">The periods that the register knew before the year, by person.</param>
    public StatusActs(Settler settler, County county, IReadOnlyDictionary<string, StatusPeriod> known)
    {
        (_settler, _area) = (settler, county.Plan.Division);
        foreach (var resident in county.Residents.Where(each => each.Status is not null))
        {
            var status = resident.Status!;
            if (!known.TryGetValue(resident.Id, out var period))
            {
                Put(status.Known, () => Added(resident.Id, status));
            }
            else if (status.To is { } end)
            {
                Put(end, () => Closed(resident.Id, period, end));
            }
        }

        Last = _days.Count == 0 ? DateOnly.MinValue : _days.Keys.Max();
    }

    /// <summary>The last day on which anything is done.</summary>
    public DateOnly Last { get; }

    /// <summary>What is done on a day.</summary>
    public IReadOnlyList<Act> Of(DateOnly day) => _days.TryGetValue(day, out var acts) ? acts.ConvertAll(act => act()) : [];

    private void Put(DateOnly day, Func<Act> act)
    {
        if (!_days.TryGetValue(day, out var acts))
        {
            acts = [];
            _days.Add(day, acts);
        }

        acts.Add(act);
    }

    private AddStatus Added(string person, Status status) =>
        new(_settler, row => Answer(row.Id))
        {
            Request = Request(Add, person),
            Person = person,
            Category = status.Category,
            Days = new Period(status.From, status.To),
            Source = SyntheticRows.Source,
            Seen = StatusEdition.Of([]),
        };

    private CloseStatus Closed(string person, StatusPeriod period, DateOnly end) =>
        new(row => Answer(row.Id))
        {
            Request = Request(Close, person),
            Person = person,
            Status = period.Id,
            ValidTo = end,
            Seen = StatusEdition.Of([period]),
        };

    private Request Request(string what, string person) =>
        new()
        {
            Area = _area,
            Sender = Office,
            Msgid = $"{what}-{person}",
            Infno = what,
            Content = SHA256.HashData(Encoding.UTF8.GetBytes($"{what} {person}")),
            Operator = Office,
        };

    private static byte[] Answer(long id) => Encoding.UTF8.GetBytes(id.ToString(CultureInfo.InvariantCulture));
}
