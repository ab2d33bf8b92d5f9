using Tuodi.Storage.Settling;

namespace Tuodi.Server.Gateway.Transactions;

/// <summary>Reads kinds of care and schemes, and refuses by name what means nothing here.</summary>
internal static class CareKind
{
    /// <summary>The kind of visit in the words of policies.</summary>
    /// <exception cref="GatewayRefusal">The <c>med_type</c> is not known.</exception>
    public static string Of(CareCodes codes, string medType) =>
        codes.Kind(medType) ?? throw new GatewayRefusal($"医疗类别{medType}不支持，请核对med_type（医疗类别）");

    /// <summary>An <c>insutype</c> that is known.</summary>
    /// <exception cref="GatewayRefusal">It is absent or not known.</exception>
    public static string Scheme(CareCodes codes, GatewayNode node) =>
        node.RequiredText("insutype") is var scheme && codes.Scheme(scheme) is not null
            ? scheme
            : throw new GatewayRefusal($"险种类型{scheme}不支持，请核对insutype（险种类型）");
}
