namespace Tuodi.Office.Cells;

/// <summary>What is wrong with an identity number.</summary>
public enum IdentityFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>A spreadsheet took it for a number and lost its last digits.</summary>
    Rounded,

    /// <summary>A spreadsheet wrote it as 9.99999E+17.</summary>
    Scientific,

    /// <summary>Digits are hidden by asterisks.</summary>
    Masked,

    /// <summary>The check digit does not fit the others.</summary>
    CheckDigit,

    /// <summary>The day of birth in it does not exist.</summary>
    Birthday,

    /// <summary>It has another length or other characters.</summary>
    Shape,
}
