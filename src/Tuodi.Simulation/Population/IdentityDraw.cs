using System.Globalization;
using Tuodi.Kernel;
using Tuodi.Simulation.Drawing;
using Tuodi.Simulation.Plan;

namespace Tuodi.Simulation.Population;

/// <summary>Gives names, days of birth and identity numbers, all invented: the numbers begin with 999999, which no place has.</summary>
internal static class IdentityDraw
{
    private const string Nowhere = "999999";
    private const int SerialMax = 499;

    public static void Draw(CountyPlan plan, long seed, IReadOnlyList<Household> households)
    {
        var dice = Dice.Of(seed, "identity");
        var serials = new Dictionary<(DateOnly Born, bool IsMale), int>();
        var middle = new DateOnly(plan.Year, 7, 1);
        foreach (var household in households)
        {
            var family = plan.Surnames[(int)dice.Below(plan.Surnames.Length)];
            for (var i = 0; i < household.Members.Count; i++)
            {
                var member = household.Members[i];

                // The second adult keeps a name of one's own; the others are called as the first.
                var surname = i == 1 ? plan.Surnames[(int)dice.Below(plan.Surnames.Length)] : family;
                var second = dice.Hits(1, 6) ? string.Empty : $"{plan.Given[(int)dice.Below(plan.Given.Length)]}";
                member.Name = $"{surname}{plan.Given[(int)dice.Below(plan.Given.Length)]}{second}";
                int serial;
                do
                {
                    member.Born = middle.AddYears(-member.Age).AddDays(-dice.Between(0, 364));
                    serial = serials.GetValueOrDefault((member.Born, member.IsMale));
                } while (serial > SerialMax);
                serials[(member.Born, member.IsMale)] = serial + 1;
                member.CertNo = Number(member.Born, (2 * serial) + (member.IsMale ? 1 : 0));
            }
        }
    }

    private static string Number(DateOnly born, int serial)
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"{Nowhere}{born:yyyyMMdd}{serial:000}");
        return digits + IdentityCheckDigit.Of(digits);
    }
}
