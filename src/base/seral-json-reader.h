/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-json.h"

G_BEGIN_DECLS

/**
 * SeralJsonReader:
 *
 * Walks a parsed document with typed getters that know where they are: every
 * getter that meets something else than it was asked for adds a fault with its
 * JSON Pointer and returns a harmless value, so that one pass finds all faults.
 *
 * An object is entered with one of the begin functions and left with
 * seral_json_reader_end(), which warns of the members nobody asked for, or with
 * seral_json_reader_end_keeping(), which hands them over.
 */
typedef struct _SeralJsonReader SeralJsonReader;

/**
 * SeralJsonNeed:
 * @SERAL_JSON_OPTIONAL: the member may be missing
 * @SERAL_JSON_REQUIRED: a missing member is an error at the object that lacks it
 */
typedef enum
{
  SERAL_JSON_OPTIONAL,
  SERAL_JSON_REQUIRED,
} SeralJsonNeed;

/**
 * SeralTranslateFunc:
 * @pointer: JSON Pointer of the text in its document
 * @text: the text as written
 * @user_data: what was given with the function
 *
 * Returns: (nullable) (transfer none): @text in another language, valid at
 *   least until the reader is freed, or %NULL to keep it
 */
typedef const char *(*SeralTranslateFunc) (const char *pointer,
                                           const char *text,
                                           gpointer    user_data);

SeralJsonReader *seral_json_reader_new            (JsonNode           *root,
                                                   SeralFaults        *faults);
void             seral_json_reader_free           (SeralJsonReader    *self);
void             seral_json_reader_set_translator (SeralJsonReader    *self,
                                                   SeralTranslateFunc  translate,
                                                   gpointer            user_data);

const char      *seral_json_reader_get_pointer    (SeralJsonReader    *self);
char            *seral_json_reader_dup_pointer_to (SeralJsonReader    *self,
                                                   const char         *member);
void             seral_json_reader_fault          (SeralJsonReader    *self,
                                                   SeralFaultSeverity  severity,
                                                   const char         *member,
                                                   const char         *format,
                                                   ...) G_GNUC_PRINTF (4, 5);

gboolean         seral_json_reader_begin_root     (SeralJsonReader    *self);
gboolean         seral_json_reader_begin_object   (SeralJsonReader    *self,
                                                   const char         *member,
                                                   SeralJsonNeed       need);
gboolean         seral_json_reader_begin_array    (SeralJsonReader    *self,
                                                   const char         *member,
                                                   SeralJsonNeed       need,
                                                   guint              *n_elements);
gboolean         seral_json_reader_begin_element  (SeralJsonReader    *self,
                                                   guint               index);
void             seral_json_reader_end            (SeralJsonReader    *self);
JsonObject      *seral_json_reader_end_keeping    (SeralJsonReader    *self);

gboolean         seral_json_reader_has            (SeralJsonReader    *self,
                                                   const char         *member);
const char     **seral_json_reader_get_members    (SeralJsonReader    *self,
                                                   guint              *n_members);
const char      *seral_json_reader_get_string     (SeralJsonReader    *self,
                                                   const char         *member,
                                                   SeralJsonNeed       need);
const char      *seral_json_reader_get_text       (SeralJsonReader    *self,
                                                   const char         *member,
                                                   SeralJsonNeed       need);
const char      *seral_json_reader_get_id         (SeralJsonReader    *self,
                                                   const char         *member,
                                                   SeralJsonNeed       need);
const char     **seral_json_reader_get_strings    (SeralJsonReader    *self,
                                                   const char         *member,
                                                   guint              *n_strings);
double           seral_json_reader_get_number     (SeralJsonReader    *self,
                                                   const char         *member,
                                                   SeralJsonNeed       need,
                                                   double              minimum,
                                                   double              maximum,
                                                   double              fallback);
gint64           seral_json_reader_get_integer    (SeralJsonReader    *self,
                                                   const char         *member,
                                                   SeralJsonNeed       need,
                                                   gint64              minimum,
                                                   gint64              maximum,
                                                   gint64              fallback);
gboolean         seral_json_reader_get_boolean    (SeralJsonReader    *self,
                                                   const char         *member,
                                                   gboolean            fallback);
int              seral_json_reader_get_choice     (SeralJsonReader    *self,
                                                   const char         *member,
                                                   const char * const *words,
                                                   SeralJsonNeed       need,
                                                   int                 fallback);
JsonNode        *seral_json_reader_get_node       (SeralJsonReader    *self,
                                                   const char         *member);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SeralJsonReader, seral_json_reader_free)

G_END_DECLS
