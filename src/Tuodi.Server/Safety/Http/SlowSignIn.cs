namespace Tuodi.Server.Safety.Http;

/// <summary>Marks an endpoint that verifies passwords, so that strangers may try it as seldom as any other sign-in.</summary>
public sealed class SlowSignIn;
