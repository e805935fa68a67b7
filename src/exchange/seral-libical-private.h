/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libical/ical.h>

G_BEGIN_DECLS

#define SERAL_LIBICAL_FUNCTIONS(F) \
  F (icalcomponent_new) \
  F (icalcomponent_free) \
  F (icalcomponent_add_component) \
  F (icalcomponent_add_property) \
  F (icalcomponent_as_ical_string_r) \
  F (icalmemory_free_buffer) \
  F (icalproperty_new_categories) \
  F (icalproperty_new_contact) \
  F (icalproperty_new_description) \
  F (icalproperty_new_dtend) \
  F (icalproperty_new_dtstamp) \
  F (icalproperty_new_dtstart) \
  F (icalproperty_new_due) \
  F (icalproperty_new_lastmodified) \
  F (icalproperty_new_percentcomplete) \
  F (icalproperty_new_prodid) \
  F (icalproperty_new_sequence) \
  F (icalproperty_new_status) \
  F (icalproperty_new_summary) \
  F (icalproperty_new_transp) \
  F (icalproperty_new_uid) \
  F (icalproperty_new_version) \
  F (icalproperty_new_x) \
  F (icalproperty_set_x_name) \
  F (icaltimezone_get_utc_timezone)

/*
 * SeralLibical:
 *
 * What is used of libical, a member for each function and by its name. Nothing
 * links the library: it brings all of ICU along, which every start of the program
 * would pay for.
 */
typedef struct
{
#define SERAL_LIBICAL_MEMBER(name) __typeof__ (&name) name;
  SERAL_LIBICAL_FUNCTIONS (SERAL_LIBICAL_MEMBER)
#undef SERAL_LIBICAL_MEMBER
} SeralLibical;

const SeralLibical *seral_libical_load (void);

G_END_DECLS
