using System.Globalization;
using System.Text;

namespace Tuodi.Server.Demonstration;

/// <summary>Who sends a message when, as an invented hospital words its head.</summary>
/// <param name="Hospital">The institution's code, twelve characters.</param>
/// <param name="Division">Where the institution lies.</param>
/// <param name="Insured">Where the person is insured.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Now">The time.</param>
/// <param name="Number">A number that the hospital gives no other message of the same second, below 36 to the power of 4.</param>
public readonly record struct MessageHead(
    string Hospital,
    string Division,
    string Insured,
    string Operator,
    DateTimeOffset Now,
    long Number
)
{
    private const int TailLength = 4;
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <summary>The time on the wall in Beijing.</summary>
    public DateTime Wall => Now.ToOffset(Beijing).DateTime;

    /// <summary>The message's number (发送方报文ID): 12 of the institution, 14 of the time, 4 of the number.</summary>
    public string Msgid => string.Create(CultureInfo.InvariantCulture, $"{Hospital}{Wall:yyyyMMddHHmmss}{Tail()}");

    private string Tail()
    {
        const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
        var text = new StringBuilder(TailLength);
        var left = Number;
        for (var i = 0; i < TailLength; i++)
        {
            text.Insert(0, Digits[(int)(left % Digits.Length)]);
            left /= Digits.Length;
        }

        return text.ToString();
    }
}
