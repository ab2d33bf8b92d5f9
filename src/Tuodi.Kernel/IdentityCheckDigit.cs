namespace Tuodi.Kernel;

/// <summary>The last character of the number of an identity card (公民身份号码校验码), GB 11643.</summary>
public static class IdentityCheckDigit
{
    /// <summary>What follows from the first seventeen digits; what stands after them does not matter.</summary>
    public static char Of(ReadOnlySpan<char> digits)
    {
        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += (digits[i] - '0') * weights[i];
        }

        return "10X98765432"[sum % 11];
    }
}
