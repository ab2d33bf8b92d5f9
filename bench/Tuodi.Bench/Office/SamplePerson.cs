using System.Globalization;
using Tuodi.Kernel;

namespace Tuodi.Bench.Office;

/// <summary>An invented person: the number lies in the range that is given to nobody.</summary>
public sealed class SamplePerson(int number)
{
    private const int Days = 25_000;
    private static readonly string[] Family = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"];
    private static readonly string[] Given = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    private static readonly string[] Towns = ["双河镇", "东坪街道", "石桥镇", "柳林乡", "清溪镇"];

    /// <summary>The identity number.</summary>
    public string Id { get; } = IdOf(number);

    public string Name { get; } = Family[number % 10] + Given[number / 10 % 10] + Given[number / 100 % 10];

    public string Town { get; } = Towns[number % Towns.Length];

    public string Village { get; } = $"{Given[number / 7 % 10]}村";

    /// <summary>An invented number with its check digit.</summary>
    public static string IdOf(int number)
    {
        var born = new DateOnly(1931, 1, 1).AddDays(number % Days).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var digits = $"999999{born}{(number / Days) + 1:000}";
        return digits + IdentityCheckDigit.Of(digits);
    }
}
