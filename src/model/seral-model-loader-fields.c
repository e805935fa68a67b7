/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/seral-model-loader-private.h"

static const char * const origin_words[] = { "publisher", "seral", NULL };
static const char * const area_words[] = { "process", "platform", "people", NULL };
static const char * const kind_words[] = { "leading", "outcome", "vanity", NULL };

/**
 * seral_model_is_too_long:
 * @text: a text
 *
 * Returns: %TRUE if @text has more characters than a text may have
 */
gboolean
seral_model_is_too_long (const char *text)
{
  /* Few texts have as many bytes, so that few need to be counted. */
  return strlen (text) > SERAL_MODEL_MAX_TEXT && g_utf8_strlen (text, -1) > SERAL_MODEL_MAX_TEXT;
}

/* What all texts go through on their way into the arena. */
static const char *
keep (SeralModelLoader *self,
      const char       *member,
      const char       *text)
{
  if (text != NULL && seral_model_is_too_long (text))
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, member,
                             _("This text is longer than %d characters."), SERAL_MODEL_MAX_TEXT);

  return seral_arena_dup (self->model->arena, text);
}

/**
 * seral_model_loader_read_string:
 * @self: a loader
 * @member: a member that holds a string that is the same in all languages, such
 *   as a name or a place in the source
 *
 * Returns: (transfer none): the string, in the arena; "" where there is none
 */
const char *
seral_model_loader_read_string (SeralModelLoader *self,
                                const char       *member)
{
  return keep (self, member, seral_json_reader_get_string (self->reader, member, SERAL_JSON_OPTIONAL));
}

/**
 * seral_model_loader_read_text:
 * @self: a loader
 * @member: a member that must hold a text
 *
 * Returns: (transfer none): the text in the reader's language, in the arena; ""
 *   where there is none, which is a fault
 */
const char *
seral_model_loader_read_text (SeralModelLoader *self,
                              const char       *member)
{
  const char *text = seral_json_reader_get_text (self->reader, member, SERAL_JSON_REQUIRED);

  if (text != NULL && *text == '\0')
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, member, _("This text is empty."));

  return keep (self, member, text);
}

/**
 * seral_model_loader_read_prose:
 * @self: a loader
 * @member: a member that may hold a text
 *
 * Returns: (transfer none): the text in the reader's language, in the arena; ""
 *   where there is none
 */
const char *
seral_model_loader_read_prose (SeralModelLoader *self,
                               const char       *member)
{
  return keep (self, member, seral_json_reader_get_text (self->reader, member, SERAL_JSON_OPTIONAL));
}

static SeralIdList
keep_strings (SeralModelLoader  *self,
              const char       **strings,
              guint              n_strings)
{
  const char **kept = seral_arena_new0 (self->model->arena, const char *, n_strings);

  for (guint i = 0; i < n_strings; i++)
    kept[i] = seral_arena_dup (self->model->arena, strings[i]);

  return (SeralIdList) { kept, n_strings };
}

/**
 * seral_model_loader_read_slugs:
 * @self: a loader
 * @member: a member that may hold a list of slugs
 *
 * Returns: the slugs, in the arena
 */
SeralIdList
seral_model_loader_read_slugs (SeralModelLoader *self,
                               const char       *member)
{
  guint n_slugs = 0;
  g_autofree const char **slugs = seral_json_reader_get_strings (self->reader, member, &n_slugs);

  for (guint i = 0; i < n_slugs; i++)
    {
      g_autofree char *pointer = NULL;

      if (seral_model_is_slug (slugs[i]))
        continue;

      pointer = seral_model_loader_dup_pointer_to_string (self, member, i);
      seral_model_loader_fault_slug (self, pointer, slugs[i]);
    }

  return keep_strings (self, slugs, n_slugs);
}

/**
 * seral_model_loader_read_refs:
 * @self: a loader
 * @member: a member that may hold a list of places in the source
 *
 * Returns: the places, in the arena
 */
SeralIdList
seral_model_loader_read_refs (SeralModelLoader *self,
                              const char       *member)
{
  guint n_refs = 0;
  g_autofree const char **refs = seral_json_reader_get_strings (self->reader, member, &n_refs);

  for (guint i = 0; i < n_refs; i++)
    {
      if (seral_model_is_too_long (refs[i]))
        seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, member,
                                 _("One of these texts is longer than %d characters."),
                                 SERAL_MODEL_MAX_TEXT);
    }

  return keep_strings (self, refs, n_refs);
}

/**
 * seral_model_loader_read_weight:
 * @self: a loader
 *
 * Returns: the element's `weight`, above 0; 1 where none is given
 */
double
seral_model_loader_read_weight (SeralModelLoader *self)
{
  double weight = seral_json_reader_get_number (self->reader, "weight", SERAL_JSON_OPTIONAL,
                                                -G_MAXDOUBLE, SERAL_MODEL_MAX_WEIGHT, 1.0);

  if (weight > 0.0)
    return weight;

  seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, "weight",
                           _("A weight must be above 0."));

  return 1.0;
}

/**
 * seral_model_loader_read_area:
 * @self: a loader
 * @member: a member that holds the name of an area
 * @need: whether it must be there
 *
 * Returns: the area, %SERAL_AREA_NONE where there is none
 */
SeralArea
seral_model_loader_read_area (SeralModelLoader *self,
                              const char       *member,
                              SeralJsonNeed     need)
{
  int word = seral_json_reader_get_choice (self->reader, member, area_words, need, -1);

  return word < 0 ? SERAL_AREA_NONE : (SeralArea) (SERAL_AREA_PROCESS + word);
}

/**
 * seral_model_loader_read_kind:
 * @self: a loader
 * @member: a member that holds a kind of indicator
 * @need: whether it must be there
 *
 * Returns: the kind, %SERAL_INDICATOR_OUTCOME where there is none
 */
SeralIndicatorKind
seral_model_loader_read_kind (SeralModelLoader *self,
                              const char       *member,
                              SeralJsonNeed     need)
{
  return (SeralIndicatorKind) seral_json_reader_get_choice (self->reader, member, kind_words, need,
                                                            SERAL_INDICATOR_OUTCOME);
}

/**
 * seral_model_loader_read_provenance:
 * @self: a loader
 *
 * Returns: where the element the reader is in comes from, as it says itself
 */
SeralProvenance
seral_model_loader_read_provenance (SeralModelLoader *self)
{
  const char *note = NULL;

  if (seral_json_reader_has (self->reader, "originNote"))
    note = seral_model_loader_read_prose (self, "originNote");

  return (SeralProvenance) {
    .ref = seral_model_loader_read_string (self, "ref"),
    .origin = (SeralOrigin) seral_json_reader_get_choice (self->reader, "origin", origin_words,
                                                          SERAL_JSON_OPTIONAL, SERAL_ORIGIN_PUBLISHER),
    .note = note,
  };
}

/**
 * seral_model_loader_read_range:
 * @self: a loader
 * @min_member: the member that holds the lower end
 * @max_member: the member that holds the upper end
 * @may_be_open: whether the upper end may be null: without end
 * @maximum: the highest either may be
 * @min: (out): the lower end, -1 where it is at fault
 * @max: (out): the upper end, -1 where there is none
 *
 * Reads two whole numbers from 0 up of which the second is not below the first.
 */
void
seral_model_loader_read_range (SeralModelLoader *self,
                               const char       *min_member,
                               const char       *max_member,
                               gboolean          may_be_open,
                               int               maximum,
                               int              *min,
                               int              *max)
{
  JsonNode *end = seral_json_reader_get_node (self->reader, max_member);

  *min = (int) seral_json_reader_get_integer (self->reader, min_member, SERAL_JSON_REQUIRED, 0, maximum, -1);
  *max = -1;

  if (!may_be_open || end == NULL || !JSON_NODE_HOLDS_NULL (end))
    *max = (int) seral_json_reader_get_integer (self->reader, max_member, SERAL_JSON_REQUIRED, 0, maximum, -1);

  if (*max >= 0 && *max < *min)
    seral_json_reader_fault (self->reader, SERAL_FAULT_ERROR, max_member,
                             _("This number must not be below “%s”."), min_member);
}

/**
 * seral_model_loader_read_months:
 * @self: a loader
 * @member: a member that may hold a span of months
 * @min_member: the member of it that holds the lower end
 * @max_member: the member of it that holds the upper end
 * @may_be_open: whether the upper end may be null: without end
 *
 * Returns: the span; -1 at both ends where there is none
 */
SeralMonths
seral_model_loader_read_months (SeralModelLoader *self,
                                const char       *member,
                                const char       *min_member,
                                const char       *max_member,
                                gboolean          may_be_open)
{
  SeralMonths months = { -1, -1, { "", SERAL_ORIGIN_PUBLISHER, NULL } };

  if (!seral_json_reader_begin_object (self->reader, member, SERAL_JSON_OPTIONAL))
    return months;

  seral_model_loader_read_range (self, min_member, max_member, may_be_open, SERAL_MODEL_MAX_MONTHS,
                                 &months.min, &months.max);
  months.provenance = seral_model_loader_read_provenance (self);
  seral_json_reader_end (self->reader);

  return months;
}

/**
 * seral_model_loader_has_list:
 * @self: a loader
 * @member: a member
 *
 * Returns: %TRUE if the member is there and holds a list
 */
gboolean
seral_model_loader_has_list (SeralModelLoader *self,
                             const char       *member)
{
  JsonNode *node = seral_json_reader_get_node (self->reader, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node);
}

/**
 * seral_model_loader_read_list:
 * @self: a loader
 * @member: a member that holds a list of objects
 * @need: whether it must be there
 * @record_size: bytes of one record
 * @read_record: (scope call): reads one element
 * @n_records: (out): how many elements there are
 *
 * Reads a list into records, which lie in the arena. The record of an element
 * that is no object stays zeroed, so that places still agree with the document.
 *
 * Returns: (transfer none) (nullable): the records
 */
gpointer
seral_model_loader_read_list (SeralModelLoader   *self,
                              const char         *member,
                              SeralJsonNeed       need,
                              gsize               record_size,
                              SeralModelReadFunc  read_record,
                              guint              *n_records)
{
  char *records;

  if (!seral_json_reader_begin_array (self->reader, member, need, n_records))
    return NULL;

  records = seral_arena_alloc0 (self->model->arena, *n_records, record_size);

  for (guint i = 0; i < *n_records; i++)
    {
      if (!seral_json_reader_begin_element (self->reader, i))
        continue;

      read_record (self, records + i * record_size, i);
      seral_json_reader_end (self->reader);
    }

  seral_json_reader_end (self->reader);

  return records;
}

static void
read_text_item (SeralModelLoader *self,
                gpointer          record,
                guint             place)
{
  SeralTextItem *item = record;

  if (seral_json_reader_has (self->reader, "title"))
    item->title = seral_model_loader_read_prose (self, "title");

  item->text = seral_model_loader_read_text (self, "text");
  item->resource = seral_model_loader_read_reference (self, SERAL_KIND_RESOURCE, "resource",
                                                      SERAL_JSON_OPTIONAL);
  item->provenance = seral_model_loader_read_provenance (self);
}

/**
 * seral_model_loader_read_texts:
 * @self: a loader
 * @member: a member that may hold a list of text items
 *
 * Returns: the items, in the arena
 */
SeralTextList
seral_model_loader_read_texts (SeralModelLoader *self,
                               const char       *member)
{
  SeralTextList list;

  list.items = seral_model_loader_read_list (self, member, SERAL_JSON_OPTIONAL, sizeof (SeralTextItem),
                                             read_text_item, &list.n_items);

  return list;
}

/**
 * seral_model_loader_read_text_item:
 * @self: a loader
 * @member: a member that may hold one text item
 *
 * Returns: (transfer none) (nullable): the item, in the arena
 */
SeralTextItem *
seral_model_loader_read_text_item (SeralModelLoader *self,
                                   const char       *member)
{
  SeralTextItem *item;

  if (!seral_json_reader_begin_object (self->reader, member, SERAL_JSON_OPTIONAL))
    return NULL;

  item = seral_arena_new0 (self->model->arena, SeralTextItem, 1);
  read_text_item (self, item, 0);
  seral_json_reader_end (self->reader);

  return item;
}
