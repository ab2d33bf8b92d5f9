namespace Tuodi.Server.Gateway.Signing;

/// <summary>A caller as configured: an item of <c>Gateway:Csb</c>, <c>Gateway:Tif</c> or <c>Gateway:Plain</c>.</summary>
public sealed class CallerKey
{
    /// <summary>What the caller names itself by: <c>_api_access_key</c> or <c>x-tif-paasid</c>. A plain caller needs none; it is then called by its place in the list.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>The secret key, token or <c>apikey</c>.</summary>
    public string Secret { get; set; } = string.Empty;

    /// <summary>The institutions that it may speak for; any when empty.</summary>
    public IList<string> Institutions { get; } = [];
}
