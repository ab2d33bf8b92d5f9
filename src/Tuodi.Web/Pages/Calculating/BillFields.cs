using Tuodi.Kernel;
using Tuodi.Settlement.Facts;
using Tuodi.Web.Framing;

namespace Tuodi.Web.Pages.Calculating;

/// <summary>The fields of a bill: the total, and what of it is not in policy scope; what is not said is nothing.</summary>
internal static class BillFields
{
    /// <summary>The bill, or nothing where its parts do not fit, which is told at the total.</summary>
    public static Bill? Read(Fields fields)
    {
        var total = fields.Needed("total", fields.Amount("total"));
        long?[] parts = [null, Fen(fields, "first_pay"), Fen(fields, "over_limit"), Fen(fields, "out_of_policy")];
        if (!fields.AreGood)
        {
            return null;
        }

        if (Bill.TryOf(total.Fen, parts, out var bill) is null)
        {
            return bill;
        }

        fields.WrongBy("total", "calculator.wrong-bill");
        return null;
    }

    private static long Fen(Fields fields, string name) => (fields.Amount(name) ?? Money.Zero).Fen;
}
