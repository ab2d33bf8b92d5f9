using Tuodi.Kernel;

namespace Tuodi.Server.Gateway.Signing;

/// <summary>Who may call, from the section <c>Gateway</c> of the configuration. Without any key only this machine itself may.</summary>
public sealed class GatewayOptions
{
    /// <summary>The receiver's division (six digits) that answers are numbered by.</summary>
    public string Division { get; set; } = "100000";

    /// <summary>Callers through the cloud service bus.</summary>
    public IList<CallerKey> Csb { get; } = [];

    /// <summary>Callers through Rio.</summary>
    public IList<CallerKey> Tif { get; } = [];

    /// <summary>Callers through a plain front machine.</summary>
    public IList<CallerKey> Plain { get; } = [];

    /// <summary>Who may call without a key; when not said, this machine as long as no key is configured, and nobody otherwise.</summary>
    public KeylessCallers? WithoutKey { get; set; }

    /// <summary>How far a signature's time may be from ours, in either direction.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>By how much a caller's clock may also be early: some add Beijing's offset to a clock that already shows UTC. Zero turns it off.</summary>
    public TimeSpan EarlyClock { get; set; } = TimeSpan.FromHours(8);

    /// <summary>Whether any key is configured.</summary>
    public bool HasKeys => Csb.Count + Tif.Count + Plain.Count > 0;

    /// <summary>Checks what was configured.</summary>
    /// <exception cref="ProblemException">A key is incomplete or stands twice, or a time is negative.</exception>
    public void Check()
    {
        if (!AreaCode.TryParse(Division, out _))
        {
            throw Refuse("Gateway:Division", $"`{Division}` is no six-digit division", "Write the division of the office, such as 420500.");
        }

        if (Window <= TimeSpan.Zero || EarlyClock < TimeSpan.Zero)
        {
            throw Refuse(
                "Gateway:Window",
                "A time is negative or zero",
                "Write Window as 00:30:00 and EarlyClock as 08:00:00 or 00:00:00."
            );
        }

        foreach (var (name, keys) in new[] { ("Csb", Csb), ("Tif", Tif), ("Plain", Plain) })
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < keys.Count; i++)
            {
                var place = $"Gateway:{name}:{i}";
                if (keys[i].Secret.Length == 0 || (name != "Plain" && keys[i].Id.Length == 0))
                {
                    throw Refuse(place, "A key has no Secret or no Id", "Give both, for example as environment variables.");
                }

                if (keys[i].Id.Length > 0 && !seen.Add(keys[i].Id))
                {
                    throw Refuse(place, "A key of this Id stands above", "Leave one of them.");
                }
            }
        }
    }

    private static ProblemException Refuse(string place, string wrong, string remedy) =>
        new(new Problem(new Spot(place, 0, 0), wrong, remedy));
}
