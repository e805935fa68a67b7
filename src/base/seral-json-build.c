/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "base/seral-json-build.h"

/**
 * seral_json_add_string:
 * @builder: in an object
 * @member: its member
 * @text: (nullable): a text
 *
 * Adds a member that is a text, or null.
 */
void
seral_json_add_string (JsonBuilder *builder,
                       const char  *member,
                       const char  *text)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (member != NULL);

  json_builder_set_member_name (builder, member);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/**
 * seral_json_add_number:
 * @builder: in an object
 * @member: its member
 * @value: a number; NaN where there is none
 *
 * Adds a member that is a number, or null.
 */
void
seral_json_add_number (JsonBuilder *builder,
                       const char  *member,
                       double       value)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (member != NULL);

  json_builder_set_member_name (builder, member);
  if (isnan (value))
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, value);
}

/**
 * seral_json_add_integer:
 * @builder: in an object
 * @member: its member
 * @value: a whole number
 *
 * Adds a member that is a whole number.
 */
void
seral_json_add_integer (JsonBuilder *builder,
                        const char  *member,
                        gint64       value)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (member != NULL);

  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

/**
 * seral_json_add_boolean:
 * @builder: in an object
 * @member: its member
 * @value: what it is
 *
 * Adds a member that is true or false.
 */
void
seral_json_add_boolean (JsonBuilder *builder,
                        const char  *member,
                        gboolean     value)
{
  g_return_if_fail (JSON_IS_BUILDER (builder));
  g_return_if_fail (member != NULL);

  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}
