namespace Tuodi.Server.Api.Records;

/// <summary>What is wrong with one field, as it is described.</summary>
/// <param name="Field">The parameter's name, or the field's JSON pointer in the body.</param>
/// <param name="Detail">What is wrong.</param>
internal sealed record FieldItem(string Field, string Detail);
