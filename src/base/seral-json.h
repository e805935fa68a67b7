/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "base/seral-fault.h"

G_BEGIN_DECLS

/**
 * SeralJsonError:
 * @SERAL_JSON_ERROR_SYNTAX: the text is not JSON (RFC 8259); the message says line and column
 * @SERAL_JSON_ERROR_LIMIT: the text is JSON but larger, deeper or wider than the limits allow
 * @SERAL_JSON_ERROR_INVALID: the JSON is not what its format asks for
 */
typedef enum
{
  SERAL_JSON_ERROR_SYNTAX,
  SERAL_JSON_ERROR_LIMIT,
  SERAL_JSON_ERROR_INVALID,
} SeralJsonError;

#define SERAL_JSON_ERROR (seral_json_error_quark ())

GQuark seral_json_error_quark (void);

/**
 * SeralJsonLimits:
 * @bytes: the longest text, in bytes
 * @depth: the deepest nesting of arrays and objects
 * @members: the most members in one object
 * @elements: the most elements in one array
 * @values: the most values in all
 * @string: the longest string, in bytes as written
 * @name: the longest name of a member, in bytes as written
 *
 * What a reader takes before it refuses. json-glib has no limits of its own.
 */
typedef struct
{
  gsize bytes;
  guint depth;
  guint members;
  guint elements;
  guint values;
  gsize string;
  gsize name;
} SeralJsonLimits;

/* Enough for ten thousand criteria answered by a hundred respondents. */
extern const SeralJsonLimits seral_json_limits_default;

JsonNode *seral_json_parse      (GBytes                 *bytes,
                                 const SeralJsonLimits  *limits,
                                 SeralFaults            *faults,
                                 GError                **error);

GBytes   *seral_json_write      (JsonNode               *root);
void      seral_json_append     (GString                *string,
                                 JsonNode               *node,
                                 guint                   indent);
void      seral_json_append_number (GString             *string,
                                 double                  value);
char     *seral_json_number_to_string (double            value);

G_END_DECLS
