/** Kinds of nodes that define something, by language; as the grammars of tree-sitter name them. */
import type { LanguageId } from '../../page/page-model.js';

/** How the grammar of a language names what defines something. */
export interface DefinitionKinds {
  types: RegExp;
  functions: RegExp;
  /** One for each name. */
  values: RegExp;
  /** What may hold definitions: bodies, declarations, modifiers. */
  inside: RegExp;
  names: RegExp;
  /** What holds the types that a type inherits from. */
  bases: RegExp;
  parameterLists: RegExp;
  parameters: RegExp;
  /** What may hold parameters in a list. */
  parameterGroups?: RegExp;
  /** The last name of a definition is its own, rather than the first. */
  lastName?: RegExp;
  /** A definition that has more members for another type. */
  partOf?: RegExp;
}

export const definitionKinds: Readonly<Record<LanguageId, DefinitionKinds>> = {
  js: {
    types:
      /^(?:abstract_)?class_declaration$|^(?:interface|enum|type_alias)_declaration$|^internal_module$/,
    functions:
      /^(?:generator_)?function_(?:declaration|signature)$|^(?:abstract_)?method_(?:definition|signature)$/,
    values: /^(?:variable_declarator|public_field_definition|property_signature)$/,
    inside:
      /^(?:export_statement|ambient_declaration|module|statement_block|lexical_declaration|variable_declaration|class_body|interface_body|object_type|program|ERROR)$/,
    names: /^(?:(?:type_|property_)?identifier|private_property_identifier|string)$/,
    bases: /^(?:class_heritage|extends_type_clause)$/,
    parameterLists: /^formal_parameters$/,
    parameters: /^(?:required|optional)_parameter$/,
  },
  go: {
    types: /^(?:type_spec|type_alias)$/,
    functions: /^(?:function_declaration|method_declaration|method_elem)$/,
    values: /^(?:const_spec|var_spec|field_declaration)$/,
    inside:
      /^(?:source_file|type_declaration|const_declaration|var_declaration|var_spec_list|struct_type|interface_type|field_declaration_list|ERROR)$/,
    names: /^(?:type_|field_)?identifier$/,
    bases: /^(?:type_elem)$/,
    parameterLists: /^parameter_list$/,
    parameters: /^(?:variadic_)?parameter_declaration$/,
  },
  java: {
    types: /^(?:class|interface|enum|record|annotation_type)_declaration$/,
    functions: /^(?:method|constructor|compact_constructor)_declaration$/,
    values: /^(?:variable_declarator|enum_constant)$/,
    inside:
      /^(?:program|(?:class|interface|enum)_body|enum_body_declarations|(?:field|constant)_declaration|ERROR)$/,
    names: /^identifier$/,
    bases: /^(?:superclass|super_interfaces|extends_interfaces)$/,
    parameterLists: /^formal_parameters$/,
    parameters: /^(?:formal|spread)_parameter$/,
  },
  csharp: {
    types: /^(?:class|interface|enum|record|struct|record_struct)_declaration$/,
    functions: /^(?:method|constructor|delegate)_declaration$/,
    values: /^(?:property_declaration|variable_declarator|enum_member_declaration)$/,
    inside:
      /^(?:compilation_unit|namespace_declaration|file_scoped_namespace_declaration|declaration_list|enum_member_declaration_list|field_declaration|variable_declaration|ERROR)$/,
    names: /^identifier$/,
    bases: /^base_list$/,
    parameterLists: /^parameter_list$/,
    parameters: /^parameter$/,
  },
  dart: {
    types:
      /^(?:class_definition|mixin_declaration|enum_declaration|extension_declaration|extension_type_declaration|type_alias)$/,
    functions:
      /^(?:function|constructor|factory_constructor|constant_constructor|redirecting_factory_constructor|getter|setter)_signature$/,
    values:
      /^(?:initialized_identifier|static_final_declaration|initialized_variable_definition|enum_constant)$/,
    inside:
      /^(?:program|class_body|enum_body|extension_body|declaration|method_signature|initialized_identifier_list|static_final_declaration_list|ERROR)$/,
    names: /^(?:type_)?identifier$/,
    bases: /^(?:superclass|interfaces|mixins)$/,
    parameterLists: /^formal_parameter_list$/,
    parameters: /^formal_parameter$/,
    parameterGroups: /^optional_formal_parameters$/,
    lastName: /constructor_signature$/,
    partOf: /^extension_declaration$/,
  },
};
