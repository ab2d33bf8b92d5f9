namespace Tuodi.Server.Gateway.Tables;

/// <summary>A field of a transaction as documented: a row of <c>data/interface/fields.csv</c>.</summary>
/// <param name="Node">The node that holds it, or empty where it stands in no node.</param>
/// <param name="Name">Its name as JSON carries it.</param>
/// <param name="Meaning">Its Chinese name.</param>
/// <param name="Type">text, number, date, datetime, object or bytes.</param>
/// <param name="Dictionary">The dictionary of its values, or empty.</param>
/// <param name="IsRequired">Whether the document marks it required.</param>
public sealed record InterfaceField(string Node, string Name, string Meaning, string Type, string Dictionary, bool IsRequired);
