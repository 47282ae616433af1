# One library per folder, and the architecture that a machine keeps.

# Who may link whom among our own folders. Stages see core and nothing else.
set(ZW_MAY_LINK_core "")
set(ZW_MAY_LINK_fetch core)
set(ZW_MAY_LINK_clean core)
set(ZW_MAY_LINK_classify core)
set(ZW_MAY_LINK_output core)
set(ZW_MAY_LINK_pipeline core fetch clean classify output)
set(ZW_MAY_LINK_cli core pipeline)

# zw_library(<folder> [USES folder...] [LIBRARIES target...])
# Sources and headers are the folder's *.cc and *.h (internal/ and sub-folders included).
# LIBRARIES are third-party and stay private: no header of ours shows their types.
function(zw_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "USES;LIBRARIES")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.cc)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${folder}/*.h)
  foreach(use ${ARG_USES})
    if(NOT use IN_LIST ZW_MAY_LINK_${folder})
      message(FATAL_ERROR "layering: ${folder} may not link ${use}; it may link: [${ZW_MAY_LINK_${folder}}]")
    endif()
  endforeach()
  set(target zw_${folder})
  add_library(${target} STATIC ${sources})
  target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
  list(TRANSFORM ARG_USES PREPEND zw_)
  target_link_libraries(${target} PUBLIC ${ARG_USES} PRIVATE ${ARG_LIBRARIES} zw_warnings)
  set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  set_property(GLOBAL APPEND PROPERTY ZW_LIBRARIES ${target})
endfunction()
