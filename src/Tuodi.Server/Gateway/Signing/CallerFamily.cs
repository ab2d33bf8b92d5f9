namespace Tuodi.Server.Gateway.Signing;

/// <summary>The gateway families through which hospitals call, told apart by their headers.</summary>
public enum CallerFamily
{
    /// <summary>The plain front machine (前置机): an <c>apikey</c> header or none.</summary>
    Plain,

    /// <summary>Cloud service bus: <c>_api_*</c> headers with HMAC-SHA1.</summary>
    Csb,

    /// <summary>Rio: <c>x-tif-*</c> headers with SHA-256.</summary>
    Tif,
}
