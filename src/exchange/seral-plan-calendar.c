/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "base/seral-date.h"
#include "exchange/seral-export-time.h"
#include "exchange/seral-libical-private.h"
#include "exchange/seral-plan-export-private.h"
#include "words/seral-words-plan.h"

#define SECONDS_PER_MINUTE 60

/* What made the calendar, in the form RFC 5545 asks for. */
#define PRODUCT "-//Seral//Seral " SERAL_VERSION "//EN"

typedef struct
{
  const SeralPlanExport *plan;
  const SeralLibical    *ical;
  struct icaltimetype    stamp;
  int                    sequence;
  icalcomponent         *calendar;
} Writer;

/*
 * When the calendar was made. The sequence number has to grow with each calendar
 * that is to take the place of an earlier one; the minutes since 1970 do, and need
 * no memory.
 */
static void
set_time (Writer *writer)
{
  g_autoptr (GDateTime) time = seral_export_get_time ();

  writer->sequence = (int) CLAMP (g_date_time_to_unix (time) / SECONDS_PER_MINUTE, 0, G_MAXINT32);
  writer->stamp = (struct icaltimetype) {
    .year = g_date_time_get_year (time),
    .month = g_date_time_get_month (time),
    .day = g_date_time_get_day_of_month (time),
    .hour = g_date_time_get_hour (time),
    .minute = g_date_time_get_minute (time),
    .second = g_date_time_get_second (time),
    .zone = writer->ical->icaltimezone_get_utc_timezone (),
  };
}

/* A whole day, which is in no time zone. */
static struct icaltimetype
get_day (const GDate *date)
{
  return (struct icaltimetype) {
    .year = g_date_get_year (date),
    .month = (int) g_date_get_month (date),
    .day = g_date_get_day (date),
    .is_date = 1,
  };
}

/* RFC 5545 knows no control characters but line ends and tabs. */
static char *
dup_clean (const char *text)
{
  char *clean = g_strdup (text);

  for (char *p = clean; *p != '\0'; p++)
    if (((guchar) *p < 0x20 && *p != '\n' && *p != '\t') || *p == 0x7f)
      *p = ' ';

  return clean;
}

static void
add_text (Writer         *writer,
          icalcomponent  *component,
          icalproperty *(*create) (const char *),
          const char     *text)
{
  g_autofree char *clean = dup_clean (text);

  if (clean[0] != '\0')
    writer->ical->icalcomponent_add_property (component, create (clean));
}

static void
append_line (GString        *text,
             SeralCatalogue *catalogue,
             const char     *label,
             const char     *value)
{
  if (value == NULL || value[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append_printf (text, seral_text (catalogue, "%s: %s"), label, value);
}

/* What a calendar has no field of its own for. */
static char *
describe (Writer        *writer,
          SeralPlanItem *item)
{
  SeralCatalogue *catalogue = writer->plan->catalogue;
  GString *text = g_string_new (NULL);

  append_line (text, catalogue, seral_ptext (catalogue, "plan", "Owner"), seral_plan_item_get_owner (item));
  append_line (text, catalogue, seral_ptext (catalogue, "plan", "Milestone"), seral_plan_item_get_milestone (item));
  append_line (text, catalogue, seral_ptext (catalogue, "plan", "Budget"), seral_plan_item_get_budget (item));
  append_line (text, catalogue, seral_ptext (catalogue, "plan", "Expected outcome"), seral_plan_item_get_outcome (item));
  if (!writer->plan->without_notes)
    append_line (text, catalogue, seral_ptext (catalogue, "plan", "Note"), seral_plan_item_get_note (item));

  return g_string_free (text, FALSE);
}

/* What events and to-dos have in common. */
static icalcomponent *
create_component (Writer             *writer,
                  icalcomponent_kind  kind,
                  SeralPlanItem      *item,
                  const char         *uid)
{
  const SeralLibical *ical = writer->ical;
  const SeralStage *stage = seral_plan_export_find_stage (writer->plan, item);
  icalcomponent *component = ical->icalcomponent_new (kind);
  g_autofree char *description = describe (writer, item);

  add_text (writer, component, ical->icalproperty_new_uid, uid);
  ical->icalcomponent_add_property (component, ical->icalproperty_new_dtstamp (writer->stamp));
  ical->icalcomponent_add_property (component, ical->icalproperty_new_lastmodified (writer->stamp));
  ical->icalcomponent_add_property (component, ical->icalproperty_new_sequence (writer->sequence));
  add_text (writer, component, ical->icalproperty_new_summary, seral_plan_item_get_title (item));
  add_text (writer, component, ical->icalproperty_new_description, description);
  add_text (writer, component, ical->icalproperty_new_contact, seral_plan_item_get_owner (item));
  if (stage != NULL)
    add_text (writer, component, ical->icalproperty_new_categories, stage->name);

  return component;
}

static void
add_todo_status (Writer        *writer,
                 icalcomponent *todo,
                 SeralPlanItem *item)
{
  static const icalproperty_status statuses[] = {
    [SERAL_PLAN_STATUS_OPEN] = ICAL_STATUS_NEEDSACTION,
    [SERAL_PLAN_STATUS_DOING] = ICAL_STATUS_INPROCESS,
    [SERAL_PLAN_STATUS_DONE] = ICAL_STATUS_COMPLETED,
    [SERAL_PLAN_STATUS_DROPPED] = ICAL_STATUS_CANCELLED,
  };
  const SeralLibical *ical = writer->ical;
  SeralPlanStatus status = seral_plan_item_get_status (item);

  ical->icalcomponent_add_property (todo, ical->icalproperty_new_status (statuses[status]));
  if (status == SERAL_PLAN_STATUS_DONE)
    ical->icalcomponent_add_property (todo, ical->icalproperty_new_percentcomplete (100));
}

/* Each item is a to-do. Its due date has to come after its start, or the start is left out. */
static void
add_todo (Writer        *writer,
          SeralPlanItem *item)
{
  const SeralLibical *ical = writer->ical;
  icalcomponent *todo = create_component (writer, ICAL_VTODO_COMPONENT, item, seral_plan_item_get_id (item));
  GDate start, due;
  gboolean starts = seral_date_parse (seral_plan_item_get_start (item), &start);
  gboolean ends = seral_date_parse (seral_plan_item_get_due (item), &due);

  if (starts && (!ends || g_date_compare (&start, &due) < 0))
    ical->icalcomponent_add_property (todo, ical->icalproperty_new_dtstart (get_day (&start)));
  if (ends)
    ical->icalcomponent_add_property (todo, ical->icalproperty_new_due (get_day (&due)));
  add_todo_status (writer, todo, item);

  ical->icalcomponent_add_component (writer->calendar, todo);
}

/* An item that is due is an event too, for the calendars that show no to-dos: from its start to its due date. */
static void
add_event (Writer        *writer,
           SeralPlanItem *item)
{
  const SeralLibical *ical = writer->ical;
  gboolean dropped = seral_plan_item_get_status (item) == SERAL_PLAN_STATUS_DROPPED;
  g_autofree char *uid = NULL;
  icalcomponent *event;
  GDate start, due;

  if (!seral_date_parse (seral_plan_item_get_due (item), &due))
    return;
  if (!seral_date_parse (seral_plan_item_get_start (item), &start) || g_date_compare (&start, &due) > 0)
    start = due;

  uid = g_strconcat (seral_plan_item_get_id (item), "-event", NULL);
  event = create_component (writer, ICAL_VEVENT_COMPONENT, item, uid);
  ical->icalcomponent_add_property (event, ical->icalproperty_new_dtstart (get_day (&start)));
  g_date_add_days (&due, 1); /* an event ends where the next day begins */
  ical->icalcomponent_add_property (event, ical->icalproperty_new_dtend (get_day (&due)));
  ical->icalcomponent_add_property (event, ical->icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  ical->icalcomponent_add_property (event, ical->icalproperty_new_status (dropped ? ICAL_STATUS_CANCELLED
                                                                                 : ICAL_STATUS_CONFIRMED));

  ical->icalcomponent_add_component (writer->calendar, event);
}

static void
begin_calendar (Writer *writer)
{
  const SeralLibical *ical = writer->ical;
  const char *organisation = seral_assessment_get_organisation_name (writer->plan->assessment);
  g_autofree char *title = g_strdup_printf (seral_text (writer->plan->catalogue, "%s: plan"), organisation);
  g_autofree char *clean = dup_clean (title);
  icalproperty *name = ical->icalproperty_new_x (clean);

  writer->calendar = ical->icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  ical->icalcomponent_add_property (writer->calendar, ical->icalproperty_new_version ("2.0"));
  ical->icalcomponent_add_property (writer->calendar, ical->icalproperty_new_prodid (PRODUCT));
  ical->icalproperty_set_x_name (name, "X-WR-CALNAME");
  ical->icalcomponent_add_property (writer->calendar, name);
}

static GBytes *
finish_calendar (Writer *writer)
{
  const SeralLibical *ical = writer->ical;
  char *text = ical->icalcomponent_as_ical_string_r (writer->calendar);
  GBytes *bytes = g_bytes_new (text, strlen (text));

  ical->icalmemory_free_buffer (text);
  ical->icalcomponent_free (writer->calendar);

  return bytes;
}

/*
 * All-day events and to-dos. Their ids follow from those of the items, so that
 * who imports a calendar again has it brought up to date; what was dropped is
 * there as cancelled for the same reason.
 */
GBytes *
seral_plan_calendar_write (const SeralPlanExport  *self,
                           GError                **error)
{
  g_autoptr (GPtrArray) items = NULL;
  Writer writer = { .plan = self, .ical = seral_libical_load () };

  if (writer.ical == NULL)
    {
      g_set_error (error, SERAL_EXPORT_ERROR, SERAL_EXPORT_ERROR_FAILED,
                   seral_text (seral_catalogue_get_default (), "A calendar cannot be written, as %s is missing."),
                   SERAL_LIBICAL);
      return NULL;
    }

  set_time (&writer);
  begin_calendar (&writer);
  items = seral_plan_export_list_items (self);
  for (guint i = 0; i < items->len; i++)
    {
      add_event (&writer, g_ptr_array_index (items, i));
      add_todo (&writer, g_ptr_array_index (items, i));
    }

  return finish_calendar (&writer);
}
